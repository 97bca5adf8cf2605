//! Markup set in lines to be read, with what comes again and again taken out into pieces of its own.
//!
//! An element that holds words, or is short, stands on one line; any other has a line for each child, one space further in.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Elements up to so many bytes stand on one line.
const SHORT: usize = 400;
/// Parts that stand alike on many screens, by their class.
const PARTS: [&str; 5] = ["masthead", "serious", "come-back", "stored", "foot"];
/// Elements without an end.
const VOID: [&str; 2] = ["input", "!--"];

/// An element with what is inside it, or words.
enum Node<'m> {
    Words,
    Element {
        /// `<li class="answer">`.
        tag: &'m str,
        /// From its tag to its end.
        whole: &'m str,
        inside: Vec<Node<'m>>,
    },
}

/// Every piece by its kind and name.
#[derive(Default)]
pub struct Pieces(BTreeMap<(&'static str, String), Vec<String>>);

impl Pieces {
    /// A page in lines, its pieces named: `<!-- card clams -->`, and `<!-- card clams 2 -->` where the same card says something else.
    pub fn page(&mut self, markup: &str) -> String {
        let mut page = String::new();
        for node in nodes(&mut &*markup) {
            self.write(&node, "", 0, &mut page);
        }
        page
    }

    /// Each piece: its kind, its name and its lines.
    pub fn all(&self) -> impl Iterator<Item = (&'static str, String, String)> {
        self.0.iter().flat_map(|((kind, name), texts)| {
            let numbered = texts.iter().zip(1..);
            numbered.map(|(text, number)| (*kind, numbered_name(name, number), text.clone()))
        })
    }

    /// `within` is the cause whose row this stands in.
    fn write<'m>(&mut self, node: &Node<'m>, within: &'m str, depth: usize, page: &mut String) {
        let Node::Element { tag, whole, inside } = node else {
            return;
        };
        let within = value(tag, "data-cause").unwrap_or(within);
        let indent = " ".repeat(depth);
        if let Some((kind, name)) = piece(tag, within) {
            let mut text = String::new();
            // Whether it is open is the screen's matter.
            let (closed, opened) = (tag.replace(" open=\"open\"", ""), tag.contains(" open="));
            self.lines(&closed, whole, inside, "", 0, &mut text);
            let texts = self.0.entry((kind, name.to_owned())).or_default();
            let number = texts.iter().position(|known| *known == text);
            let number = number.unwrap_or_else(|| {
                texts.push(text);
                texts.len() - 1
            });
            let name = numbered_name(name, number + 1);
            let opened = if opened { ", open" } else { "" };
            let _ = writeln!(page, "{indent}<!-- {kind} {name}{opened} -->");
        } else {
            self.lines(tag, whole, inside, within, depth, page);
        }
    }

    fn lines<'m>(
        &mut self,
        tag: &str,
        whole: &'m str,
        inside: &[Node<'m>],
        within: &'m str,
        depth: usize,
        page: &mut String,
    ) {
        let indent = " ".repeat(depth);
        let words = inside.iter().any(|node| matches!(node, Node::Words));
        if words || inside.is_empty() || whole.len() <= SHORT {
            // Files compared may not tell one line's end from another, so a calendar's are shown.
            let _ = writeln!(page, "{indent}{}", whole.replace('\r', "\\r"));
            return;
        }
        let _ = writeln!(page, "{indent}{tag}");
        for node in inside {
            self.write(node, within, depth + 1, page);
        }
        let _ = writeln!(page, "{indent}</{}>", name(tag));
    }
}

fn numbered_name(name: &str, number: usize) -> String {
    if number == 1 {
        name.to_owned()
    } else {
        format!("{name}-{number}")
    }
}

/// The kind and the name of an element that has a file of its own.
fn piece<'m>(tag: &'m str, within: &'m str) -> Option<(&'static str, &'m str)> {
    if let Some(remedy) = value(tag, "data-remedy") {
        return Some(("cards", remedy));
    }
    if tag.starts_with("<details class=\"basis\"") && !within.is_empty() {
        return Some(("causes", within));
    }
    if tag.starts_with("<details data-question=") {
        return Some(("what-if", value(tag, "data-question")?));
    }
    let class = value(tag, "class")?;
    PARTS.contains(&class).then_some(("parts", class))
}

/// The first value of an attribute.
fn value<'m>(markup: &'m str, attribute: &str) -> Option<&'m str> {
    let (_, rest) = markup.split_once(&format!(" {attribute}=\""))?;
    rest.split('"').next()
}

fn name(tag: &str) -> &str {
    let end = tag.find([' ', '>']).unwrap_or(tag.len());
    &tag[1..end]
}

/// Takes apart what stands up to the end of the element around it.
fn nodes<'m>(rest: &mut &'m str) -> Vec<Node<'m>> {
    let mut nodes = Vec::new();
    while !rest.is_empty() && !rest.starts_with("</") {
        let start = *rest;
        if !start.starts_with('<') {
            *rest = &start[start.find('<').unwrap_or(start.len())..];
            nodes.push(Node::Words);
            continue;
        }
        let (tag, after) = start.split_at(start.find('>').map_or(start.len(), |end| end + 1));
        *rest = after;
        let mut inside = Vec::new();
        if !VOID.contains(&name(tag)) {
            inside = self::nodes(rest);
            *rest = &rest[rest.find('>').map_or(rest.len(), |end| end + 1)..];
        }
        let whole = &start[..start.len() - rest.len()];
        nodes.push(Node::Element { tag, whole, inside });
    }
    nodes
}
