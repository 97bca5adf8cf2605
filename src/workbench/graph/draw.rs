//! Writes the picture as SVG: lines first, boxes over them, a key on top.

use super::content::{Box, Content, ID_SIZE, Link, PADDING, PX_PER_BIT, TEXT_SIZE};
use super::layout::{HEADINGS_Y, MARGIN, Size};
use super::text::escaped;
use std::fmt::Write;

/// How many colours there are for causes.
const COLOURS: usize = 12;

/// Colours by name, for light and for dark. Boxes and lines also have their words, so that no colour says anything alone.
const STYLE: &str = "
:root { color-scheme: light dark; --paper: #ffffff; --ink: #1a1a1a; --soft: #5a5a5a; --edge: #8c8c8c; --box: #f5f5f5;
  --danger: #b00020; --urgent: #b35900; --soon: #7a6a00; --self: #6b6b6b;
  --c0: #d55e00; --c1: #0072b2; --c2: #007a5a; --c3: #a3417f; --c4: #8a6d00; --c5: #5b4fb0;
  --c6: #00798c; --c7: #8c564b; --c8: #3a7d1e; --c9: #b0305c; --c10: #4a6078; --c11: #7a4e00; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14171a; --ink: #f2f2f2; --soft: #b8b8b8; --edge: #7d7d7d; --box: #22272b;
    --danger: #ff8a80; --urgent: #ffb065; --soon: #e8d44d; --self: #a8a8a8;
    --c0: #ff9248; --c1: #5fb4ee; --c2: #3fcf9f; --c3: #ec8cc8; --c4: #e3c24a; --c5: #aaa0ff;
    --c6: #5cd0e0; --c7: #d69e90; --c8: #8fd06f; --c9: #ff86ac; --c10: #9fbad6; --c11: #e0ae5f; }
}
.paper { fill: var(--paper); }
text { font-family: system-ui, sans-serif; fill: var(--ink); }
.soft { fill: var(--soft); }
.box rect { fill: var(--box); stroke: var(--edge); stroke-width: 1; }
.rule.emergency rect { stroke: var(--danger); stroke-width: 2; }
.rule.urgent rect { stroke: var(--urgent); stroke-width: 2; }
.rule.soon rect { stroke: var(--soon); stroke-width: 1.5; }
.question.danger rect { stroke: var(--danger); stroke-width: 1.5; }
.question.plan rect, .remedy.loaded rect { stroke-dasharray: 5 3; }
.cause rect { stroke-width: 3; }
.fault rect { stroke-width: 1.5; }
.link { fill: none; stroke: var(--edge); stroke-opacity: 0.5; }
.link:hover { stroke-opacity: 1; }
.rule.link { stroke: var(--self); }
.rule.emergency.link { stroke: var(--danger); }
.rule.urgent.link { stroke: var(--urgent); }
.rule.soon.link { stroke: var(--soon); }
";

/// The whole picture.
#[must_use]
pub fn draw(content: &Content, (width, height): Size) -> String {
    let mut svg = String::new();
    let _ = write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" viewBox=\"0 0 {width:.0} {height:.0}\" \
         role=\"graphics-document\" aria-labelledby=\"title description\">\n<title id=\"title\">{}</title>\n\
         <desc id=\"description\">{}</desc>\n<style>{STYLE}{}</style>\n\
         <rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n",
        escaped(content.title),
        escaped(&content.description),
        colours_of_causes(content.causes),
    );
    key(&mut svg, content, width);
    for column in &content.columns {
        let Some(first) = column.groups.iter().flat_map(|(_, boxes)| boxes).next() else {
            continue;
        };
        let x = content.boxes[*first].x;
        words(
            &mut svg,
            (x, HEADINGS_Y),
            15.0,
            "font-weight=\"700\"",
            &column.heading,
        );
        for (heading, boxes) in &column.groups {
            if let (false, Some(first)) = (heading.is_empty(), boxes.first()) {
                let y = content.boxes[*first].y - 7.0;
                words(
                    &mut svg,
                    (x, y),
                    TEXT_SIZE,
                    "class=\"soft\" font-weight=\"700\"",
                    heading,
                );
            }
        }
    }
    for one in &content.links {
        link(&mut svg, content, one);
    }
    for one in &content.boxes {
        draw_box(&mut svg, one);
    }
    svg.push_str("</svg>\n");
    svg
}

/// The title, what the picture shows, and how wide lines are to be read.
fn key(svg: &mut String, content: &Content, width: f64) {
    words(
        svg,
        (MARGIN, 44.0),
        22.0,
        "font-weight=\"700\"",
        content.title,
    );
    let description = super::text::lines(&content.description, 13.0, width - 2.0 * MARGIN);
    for (line, text) in description.iter().enumerate() {
        words(
            svg,
            (MARGIN, 66.0 + 17.0 * line as f64),
            13.0,
            "class=\"soft\"",
            text,
        );
    }
    let mut x = MARGIN;
    let y = 66.0 + 17.0 * description.len() as f64;
    for bits in [0.5, 1.0, 1.5] {
        let thick = bits * PX_PER_BIT;
        let told = format!("{bits} {}", if bits <= 1.0 { "bit" } else { "bits" });
        let _ = writeln!(
            svg,
            "<path class=\"link\" stroke-width=\"{thick:.1}\" d=\"M{x:.0} {:.0}h40\"/>",
            y - 4.0
        );
        words(svg, (x + 48.0, y), TEXT_SIZE, "class=\"soft\"", &told);
        x += 112.0;
    }
    let rest = "Dashed boxes: only for the plan, or held back where weight is. One bit doubles the odds. Point at a line or box to read it.";
    words(svg, (x, y), TEXT_SIZE, "class=\"soft\"", rest);
}

fn link(svg: &mut String, content: &Content, one: &Link) {
    let (from, to) = (&content.boxes[one.from], &content.boxes[one.to]);
    let (x, to_x) = (from.x + from.width, to.x);
    let middle = f64::midpoint(x, to_x);
    let _ = writeln!(
        svg,
        "<path class=\"{} link\" stroke-width=\"{:.1}\" d=\"M{x:.1} {:.1}C{middle:.1} {:.1} {middle:.1} {:.1} {to_x:.1} {:.1}\">\
         <title>{}</title></path>",
        one.class,
        one.width,
        one.from_y,
        one.from_y,
        one.to_y,
        one.to_y,
        escaped(&one.title)
    );
}

fn draw_box(svg: &mut String, one: &Box) {
    let _ = writeln!(
        svg,
        "<g class=\"{} box\" role=\"graphics-symbol\"><title>{}</title>\
         <rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" rx=\"6\"/>",
        one.class,
        escaped(&one.title),
        one.x,
        one.y,
        one.width,
        one.height
    );
    let x = one.x + PADDING;
    let mut y = one.y + PADDING + ID_SIZE - 1.0;
    words(svg, (x, y), ID_SIZE, "font-weight=\"700\"", one.id);
    for line in &one.lines {
        y += 14.0;
        words(svg, (x, y), TEXT_SIZE, "class=\"soft\"", line);
    }
    svg.push_str("</g>\n");
}

fn words(svg: &mut String, (x, y): (f64, f64), size: f64, how: &str, text: &str) {
    let _ = writeln!(
        svg,
        "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\" {how}>{}</text>",
        escaped(text)
    );
}

/// Each cause's lines and edges in its own colour; who points at one sees the lines of all others fade.
fn colours_of_causes(causes: usize) -> String {
    let mut style = String::new();
    for cause in 0..causes {
        let _ = writeln!(
            style,
            ".c{cause} rect, .c{cause}.link {{ stroke: var(--c{}); }}\n\
             svg:has(.c{cause}:hover) .link:not(.c{cause}) {{ stroke-opacity: 0.1; }}",
            cause % COLOURS
        );
    }
    style
}
