//! The same screens as HTML text: the prerendered page and the golden files.

use crate::knowledge::compiled::{Article, Guide, GuideWords};
use crate::session::report::{Picture, Report};
use crate::view::parts::drawing;
use crate::view::pen::Pen;
use crate::view::{article, page, references};
use std::future::Future;
use std::rc::Rc;
use yew::ServerRenderer;
use yew::prelude::*;

/// What belongs inside the app root for this report, without hydration marks.
#[must_use]
pub fn render(report: &Report) -> String {
    let report = report.clone();
    written(move || page::draw(&report).done())
}

/// One drawing.
#[must_use]
pub fn render_drawing(picture: Picture) -> String {
    written(move || {
        let mut pen = Pen::default();
        drawing::draw(&mut pen, Some(&picture));
        pen.done()
    })
}

/// The article that stands below the check.
#[must_use]
pub fn render_article(article: &'static Article, words: &'static GuideWords) -> String {
    written(|| article::draw(article, words))
}

/// The page of sources.
#[must_use]
pub fn render_references(article: &'static Article, guide: &'static Guide) -> String {
    written(|| references::draw(article, &guide.sources))
}

fn written(show: impl Fn() -> Html + Send + 'static) -> String {
    wait(
        ServerRenderer::<Shown>::with_props(|| Showing(Rc::new(show)))
            .hydratable(false)
            .render(),
    )
}

/// A component that shows what its properties say.
struct Shown;

impl Component for Shown {
    type Message = ();
    type Properties = Showing;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        ctx.props().0()
    }
}

/// What there is to be shown.
struct Showing(Rc<dyn Fn() -> Html>);

impl PartialEq for Showing {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Written out, so that no macro has to be built for it.
impl Properties for Showing {
    type Builder = ();

    fn builder() {}
}

/// Yew renders on an executor; one thread of our own is enough. Building it can only fail where the system is out of handles.
fn wait<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a single-threaded executor")
        .block_on(work)
}
