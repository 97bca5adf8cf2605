//! Where everything stands: columns from left to right, boxes from top to bottom, lines side by side where they meet a box.

use super::content::{Box, Content, ID_SIZE, PADDING, Spread, TEXT_SIZE};

/// Width and height of the picture, pixels.
pub type Size = (f64, f64);

/// Free room around everything, pixels.
pub const MARGIN: f64 = 28.0;
/// Where the columns' headings stand, from above; the picture's title and key are above them.
pub const HEADINGS_Y: f64 = 128.0;
/// Where the first boxes begin, from above.
const TOP: f64 = 150.0;
/// Height of a group's heading, pixels.
pub const GROUP_HEADING: f64 = 22.0;
/// Most room added between the groups of a column that is not spread over the whole height.
const SPREAD_MAX: f64 = 40.0;
const LINE: f64 = 14.0;
const BETWEEN_BOXES: f64 = 8.0;
const BETWEEN_GROUPS: f64 = 16.0;
const BETWEEN_LINES: f64 = 1.5;

/// Gives every box and line its place; returns the picture's size.
pub fn lay_out(content: &mut Content) -> Size {
    let heights: Vec<f64> = (0..content.boxes.len())
        .map(|at| height(content, at))
        .collect();
    for (one, height) in content.boxes.iter_mut().zip(heights) {
        one.height = height;
    }
    let needed: Vec<f64> = content
        .columns
        .iter()
        .map(|column| stacked(&content.boxes, &column.groups))
        .collect();
    let tallest = needed.iter().copied().fold(0.0, f64::max);
    let mut x = MARGIN;
    for (column, needed) in content.columns.iter().zip(needed) {
        let gaps = column.groups.len().saturating_sub(1).max(1) as f64;
        let spread = match column.spread {
            Spread::Whole => (tallest - needed) / gaps,
            Spread::Little => ((tallest - needed) / gaps).min(SPREAD_MAX),
        };
        let mut y = TOP;
        for (heading, boxes) in &column.groups {
            if !heading.is_empty() {
                y += GROUP_HEADING;
            }
            for at in boxes {
                let one = &mut content.boxes[*at];
                (one.x, one.y) = (x, y);
                y += one.height + BETWEEN_BOXES;
            }
            y += BETWEEN_GROUPS + spread;
        }
        x += column.width + column.gap;
    }
    meet_boxes(content);
    (x + MARGIN, TOP + tallest + MARGIN)
}

/// Height of a column's boxes and headings.
fn stacked(boxes: &[Box], groups: &[(String, Vec<usize>)]) -> f64 {
    let mut height = 0.0;
    for (heading, members) in groups {
        if !heading.is_empty() {
            height += GROUP_HEADING;
        }
        height += members
            .iter()
            .map(|at| boxes[*at].height + BETWEEN_BOXES)
            .sum::<f64>();
        height += BETWEEN_GROUPS;
    }
    height - BETWEEN_GROUPS
}

/// High enough for its words, and for the lines that meet it side by side.
fn height(content: &Content, at: usize) -> f64 {
    let one = &content.boxes[at];
    let words = 2.0 * PADDING + ID_SIZE + LINE * one.lines.len() as f64 - (LINE - TEXT_SIZE) + 3.0;
    let side = |meets: &dyn Fn(usize, usize) -> bool| -> f64 {
        let lines = content
            .links
            .iter()
            .filter(|link| meets(link.from, link.to));
        lines.map(|link| link.width + BETWEEN_LINES).sum()
    };
    let left = side(&|_, to| to == at);
    let right = side(&|from, _| from == at);
    words.max(left + PADDING).max(right + PADDING)
}

/// Lets the lines of each box leave and arrive side by side, in the order of what they lead to.
fn meet_boxes(content: &mut Content) {
    let middle: Vec<f64> = content
        .boxes
        .iter()
        .map(|one| one.y + one.height / 2.0)
        .collect();
    for at in 0..content.boxes.len() {
        let mut leaving: Vec<usize> = (0..content.links.len())
            .filter(|link| content.links[*link].from == at)
            .collect();
        leaving
            .sort_by(|a, b| middle[content.links[*a].to].total_cmp(&middle[content.links[*b].to]));
        let mut y = middle[at] - room(content, &leaving) / 2.0;
        for link in leaving {
            let link = &mut content.links[link];
            link.from_y = y + link.width / 2.0;
            y += link.width + BETWEEN_LINES;
        }
        let mut arriving: Vec<usize> = (0..content.links.len())
            .filter(|link| content.links[*link].to == at)
            .collect();
        arriving.sort_by(|a, b| {
            middle[content.links[*a].from].total_cmp(&middle[content.links[*b].from])
        });
        let mut y = middle[at] - room(content, &arriving) / 2.0;
        for link in arriving {
            let link = &mut content.links[link];
            link.to_y = y + link.width / 2.0;
            y += link.width + BETWEEN_LINES;
        }
    }
}

fn room(content: &Content, links: &[usize]) -> f64 {
    let widths: f64 = links
        .iter()
        .map(|link| content.links[*link].width + BETWEEN_LINES)
        .sum();
    widths - BETWEEN_LINES
}
