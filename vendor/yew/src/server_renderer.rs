//! The same nodes as text.

use std::rc::Rc;

use crate::html::{Component, Context, Scope};
use crate::virtual_dom::{AttributeOrProperty, Attributes, VList, VNode, VTag};

/// Elements that cannot have any child elements.
const VOID_ELEMENTS: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// A Yew Server-side Renderer.
pub struct ServerRenderer<COMP: Component> {
    create_props: Box<dyn Send + FnOnce() -> COMP::Properties>,
}

impl<COMP: Component> ServerRenderer<COMP> {
    /// Creates a [ServerRenderer] with custom properties.
    pub fn with_props<F>(create_props: F) -> Self
    where
        F: 'static + Send + FnOnce() -> COMP::Properties,
    {
        Self {
            create_props: Box::new(create_props),
        }
    }

    /// Sets whether the rendered result is hydratable. It never is: this version does not hydrate.
    pub fn hydratable(self, _val: bool) -> Self {
        self
    }

    /// Renders Yew Application. It is ready at once.
    pub async fn render(self) -> String {
        let context = Context {
            scope: Scope::new(),
            props: Rc::new((self.create_props)()),
        };
        let mut written = String::new();
        render_list(&mut written, &COMP::create(&context).view(&context));
        written
    }
}

fn render_list(w: &mut String, list: &VList) {
    for node in &list.children {
        match node {
            VNode::VTag(vtag) => render_tag(w, vtag),
            VNode::VText(vtext) => escape(w, &vtext.text, false),
        }
    }
}

fn render_tag(w: &mut String, vtag: &VTag) {
    w.push('<');
    w.push_str(&vtag.tag);
    // Setting is as an attribute sets the `defaultChecked` property. Only emit this
    // if it's explicitly set to checked.
    if vtag.checked == Some(true) {
        w.push_str(" checked");
    }
    let Attributes::Dynamic { keys, values } = &vtag.attributes;
    for (key, value) in keys.iter().zip(values) {
        if let Some(AttributeOrProperty::Attribute(value)) = value {
            w.push(' ');
            w.push_str(key);
            w.push_str("=\"");
            escape(w, value, true);
            w.push('"');
        }
    }
    w.push('>');
    if !VOID_ELEMENTS.contains(&&*vtag.tag) {
        render_list(w, &vtag.children);
        w.push_str("</");
        w.push_str(&vtag.tag);
        w.push('>');
    }
}

/// Writes a text so that it stays one; in an attribute, quotation marks would end it.
fn escape(w: &mut String, text: &str, in_attribute: bool) {
    for c in text.chars() {
        match c {
            '&' => w.push_str("&amp;"),
            '<' => w.push_str("&lt;"),
            '>' => w.push_str("&gt;"),
            '"' if in_attribute => w.push_str("&quot;"),
            c => w.push(c),
        }
    }
}
