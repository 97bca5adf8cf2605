//! The same screens as HTML text: the prerendered page and the golden files.

use crate::knowledge::compiled::{Article, GuideWords};
use crate::session::report::{Picture, Report};
use crate::view::page::Hands;
use crate::view::parts::drawing;
use crate::view::pen::Pen;
use crate::view::{article, page};
use std::future::Future;
use std::rc::Rc;
use yew::ServerRenderer;
use yew::prelude::*;

/// What belongs inside the app root for this report, without hydration marks.
#[must_use]
pub fn render(report: &Report) -> String {
    let report = report.clone();
    wait(
        ServerRenderer::<Page>::with_props(move || PageProps {
            report: Rc::new(report),
        })
        .hydratable(false)
        .render(),
    )
}

#[derive(Clone, PartialEq, Properties)]
struct PageProps {
    report: Rc<Report>,
}

#[component]
fn Page(props: &PageProps) -> Html {
    page::draw(&props.report, &Hands::default())
}

/// One drawing.
#[must_use]
pub fn render_drawing(picture: Picture) -> String {
    wait(
        ServerRenderer::<Drawing>::with_props(move || DrawingProps { picture })
            .hydratable(false)
            .render(),
    )
}

#[derive(Clone, Copy, PartialEq, Properties)]
struct DrawingProps {
    picture: Picture,
}

#[component]
fn Drawing(props: &DrawingProps) -> Html {
    let mut pen = Pen::new(Callback::noop());
    drawing::draw(&mut pen, Some(&props.picture));
    pen.done()
}

/// The article that stands below the check.
#[must_use]
pub fn render_article(article: &'static Article, words: &'static GuideWords) -> String {
    wait(
        ServerRenderer::<ArticlePage>::with_props(move || ArticleProps { article, words })
            .hydratable(false)
            .render(),
    )
}

#[derive(Clone, Copy, PartialEq, Properties)]
struct ArticleProps {
    article: &'static Article,
    words: &'static GuideWords,
}

#[component]
fn ArticlePage(props: &ArticleProps) -> Html {
    article::draw(props.article, props.words)
}

/// Yew renders on an executor; one thread of our own is enough. Building it can only fail where the system is out of handles.
fn wait<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a single-threaded executor")
        .block_on(work)
}
