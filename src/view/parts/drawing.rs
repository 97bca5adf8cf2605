//! The drawings, by name. Their lettering belongs to them: it names what is drawn and nothing else.

mod feet;
mod geometry;
mod path;

use crate::knowledge::compiled::Text;
use yew::prelude::*;

/// The drawing with this name; nothing where there is none.
pub fn draw(name: Text) -> Html {
    match name {
        "feet-far-near" => feet::draw(),
        _ => Html::default(),
    }
}
