//! Elements from values. `html!` writes out the making of each element in full, a few hundred bytes of the page every time; where
//! an element is only a name, texts and children, one function makes it for all.

use crate::knowledge::compiled::Text;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag, VText};

/// An element with this class (none where empty) around these children.
pub fn tag(name: Text, class: Text, children: Vec<Html>) -> Html {
    tag_with(name, &["class"], &[class], children)
}

/// An element with these attributes, empty ones left out, around these children.
#[inline(never)]
pub fn tag_with(name: Text, keys: &'static [Text], values: &[Text], children: Vec<Html>) -> Html {
    let mut tag = VTag::new(name);
    let value = |value: &Text| {
        (!value.is_empty()).then_some(AttributeOrProperty::Attribute(AttrValue::Static(value)))
    };
    tag.set_attributes(Attributes::Dynamic {
        keys,
        values: values.iter().map(value).collect(),
    });
    tag.add_children(children);
    tag.into()
}

/// An element around one text of the pack.
pub fn text(name: Text, class: Text, words: Text) -> Html {
    tag(name, class, vec![plain(words)])
}

/// An element around one text that was put together; nothing where it is empty.
pub fn filled(name: Text, class: Text, words: &str) -> Html {
    if words.is_empty() {
        return Html::default();
    }
    tag(name, class, vec![VText::new(words.to_string()).into()])
}

/// A text of the pack.
#[inline(never)]
pub fn plain(words: Text) -> Html {
    VText::new(words).into()
}

/// What opens on demand.
pub fn details(class: Text, summary: Vec<Html>, mut inside: Vec<Html>) -> Html {
    inside.insert(0, tag("summary", "", summary));
    tag("details", class, inside)
}
