//! Writes the virtual page element by element: open, attributes, text, close.
//!
//! It stands where `html!` would: that macro unrolls each element into the program, which cost the page some 15 kB on the wire; a call
//! of the pen costs a few bytes. It knows nothing of the product.

use crate::knowledge::compiled::Text;
use crate::knowledge::digits::digits;
use crate::session::message::Message;
use yew::prelude::*;
use yew::virtual_dom::{AttrValue, AttributeOrProperty, Attributes, Key, VNode, VTag, VText};

/// Every attribute that a screen has, in the order in which they are written. With one list for all elements Yew compares attributes
/// place by place, and the page carries no table of names for each element.
static NAMES: &[&str] = &[
    "class",
    "id",
    "role",
    "tabindex",
    "type",
    "name",
    "value",
    "open",
    "readonly",
    "novalidate",
    "method",
    "autocomplete",
    "href",
    "target",
    "rel",
    "translate",
    "viewBox",
    "preserveAspectRatio",
    "d",
    "attributeName",
    "begin",
    "dur",
    "values",
    "x",
    "y",
    "aria-describedby",
    "aria-hidden",
    "aria-label",
    "data-screen",
    "data-question",
    "data-action",
    "data-done",
    "data-level",
    "data-outcome",
    "data-cause",
    "data-band",
    "data-badge",
    "data-remedy",
    "data-cue",
    "data-tap",
];

/// What a tap on an element means.
#[derive(Debug, Clone, Copy)]
pub enum Tap {
    /// It says this.
    Say(Message),
    /// It starts or stops the timer; on the card of the remedy with this index it brings the timer out first.
    Time(Option<u8>),
}

/// A page being written. Every `open` has its `close`.
#[derive(Default)]
pub struct Pen {
    /// What taps mean; an element has its place in this list as `data-tap`.
    taps: Vec<Tap>,
    /// Elements that are open.
    open: Vec<Open>,
    written: Vec<VNode>,
}

/// An element that is open.
struct Open {
    tag: VTag,
    /// One for each of `NAMES`, or none at all.
    values: Vec<Option<AttributeOrProperty>>,
    /// Where its children start in `written`.
    start: usize,
}

impl Pen {
    /// Opens an element; an empty class is none.
    #[inline(never)]
    pub fn open(&mut self, tag: Text, class: Text) {
        self.open.push(Open {
            tag: VTag::new(tag),
            values: Vec::new(),
            start: self.written.len(),
        });
        if !class.is_empty() {
            self.attr("class", class);
        }
    }

    /// Closes the element that was opened last.
    #[inline(never)]
    pub fn close(&mut self) {
        if let Some(Open {
            mut tag,
            values,
            start,
        }) = self.open.pop()
        {
            if !values.is_empty() {
                tag.attributes = Attributes::Dynamic {
                    keys: NAMES,
                    values: values.into(),
                };
            }
            tag.add_children(self.written.split_off(start));
            self.written.push(VNode::from(tag));
        }
    }

    /// Closes the element that was opened last; with nothing inside it is left out.
    #[inline(never)]
    pub fn close_unless_empty(&mut self) {
        if self
            .open
            .last()
            .is_some_and(|open| open.start == self.written.len())
        {
            self.open.pop();
        } else {
            self.close();
        }
    }

    /// An attribute of the element that is open.
    #[inline(never)]
    pub fn attr(&mut self, name: Text, value: Text) {
        self.set(name, AttrValue::Static(value));
    }

    /// An attribute whose value was put together.
    #[inline(never)]
    pub fn attr_of(&mut self, name: Text, value: String) {
        self.set(name, AttrValue::from(value));
    }

    /// An attribute that is there or not.
    #[inline(never)]
    pub fn flag(&mut self, name: Text) {
        self.attr(name, name);
    }

    /// The key under which the open element is told from its siblings; another key is another element.
    #[inline(never)]
    pub fn key(&mut self, key: Text) {
        if let Some(Open { tag, .. }) = self.open.last_mut() {
            tag.key = Some(Key::from(key));
        }
    }

    /// Whether the open radio or checkbox is ticked, and what ticking it says.
    #[inline(never)]
    pub fn ticked(&mut self, ticked: bool, message: Message) {
        if let Some(Open { tag, .. }) = self.open.last_mut() {
            tag.set_checked(ticked);
        }
        self.click(message);
    }

    /// What a tap on the open element says.
    #[inline(never)]
    pub fn click(&mut self, message: Message) {
        self.tap(Tap::Say(message));
    }

    /// What a tap on the open element means. `port.js` tells its number; a page that is only read has none.
    #[inline(never)]
    pub fn tap(&mut self, tap: Tap) {
        if cfg!(feature = "web") {
            self.attr_of("data-tap", digits(self.taps.len() as u64));
        }
        self.taps.push(tap);
    }

    /// Opens a link to the element with this id. `port.js` moves the focus there; the address stays, as it and the history are the
    /// sitting's.
    #[inline(never)]
    pub fn leads_to(&mut self, id: Text) {
        self.open("a", "");
        self.attr_of("href", ["#", id].concat());
    }

    /// Text inside the open element.
    #[inline(never)]
    pub fn text(&mut self, text: Text) {
        self.say(AttrValue::Static(text));
    }

    /// Text that was put together.
    #[inline(never)]
    pub fn text_of(&mut self, text: &str) {
        self.say(AttrValue::from(String::from(text)));
    }

    /// An element with nothing but text inside.
    #[inline(never)]
    pub fn leaf(&mut self, tag: Text, class: Text, text: Text) {
        self.open(tag, class);
        self.text(text);
        self.close();
    }

    /// An element with nothing but text inside that was put together.
    #[inline(never)]
    pub fn leaf_of(&mut self, tag: Text, class: Text, text: &str) {
        self.open(tag, class);
        self.text_of(text);
        self.close();
    }

    /// A line of a drawing.
    #[inline(never)]
    pub fn path(&mut self, class: Text, d: Text) {
        self.open("path", class);
        self.attr("d", d);
        self.close();
    }

    /// A line of a drawing that was worked out.
    #[inline(never)]
    pub fn path_of(&mut self, class: Text, d: String) {
        self.open("path", class);
        self.attr_of("d", d);
        self.close();
    }

    /// What taps on what was written mean.
    pub fn taps(&mut self) -> Vec<Tap> {
        std::mem::take(&mut self.taps)
    }

    /// What was written.
    pub fn done(mut self) -> Html {
        while !self.open.is_empty() {
            self.close();
        }
        self.written.into_iter().collect()
    }

    fn set(&mut self, name: Text, value: AttrValue) {
        let place = NAMES.iter().position(|known| *known == name);
        debug_assert!(place.is_some(), "`{name}` is not among the names");
        if let (Some(Open { values, .. }), Some(place)) = (self.open.last_mut(), place) {
            values.resize_with(NAMES.len(), || None);
            values[place] = Some(AttributeOrProperty::Attribute(value));
        }
    }

    fn say(&mut self, text: AttrValue) {
        self.written.push(VNode::from(VText::new(text)));
    }
}
