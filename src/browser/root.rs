//! The root component: holds the sitting, draws its report, and carries out what it asks for.

use super::address::{self, Embed};
use super::early::{Early, GoOn};
use super::history::{self, History, Manner};
use super::listen::{Interval, hear};
use super::storage::Device;
use super::{document, focus, host, starter};
use crate::knowledge::packed;
use crate::session::effect::Effect;
use crate::session::kept;
use crate::session::knowledge::Knowledge;
use crate::session::message::{Message, Opening};
use crate::session::model::Model;
use crate::session::opening::{self, Heard, open};
use crate::session::report::Report;
use crate::session::screens;
use crate::session::share;
use crate::session::timer::{self, Passed};
use crate::session::update::{bring, update};
use crate::view::page::{self, Hands};
use gloo_utils::window;
use wasm_bindgen::JsCast;
use web_sys::PopStateEvent;
use yew::prelude::*;

/// How often a running timer looks at the clock, ms: often enough that no second is skipped.
const LOOK_MS: i32 = 250;

/// How the page starts.
#[derive(Debug, Clone, PartialEq)]
pub struct Props {
    /// What was done before the program was there.
    pub early: Early,
}

/// Written out, so that no macro has to be built for it.
impl Properties for Props {
    type Builder = ();

    fn builder() {}
}

/// What reaches the root.
pub enum Reached {
    /// Something happened in the sitting.
    Sitting(Message),
    /// The timer's button.
    TimerPressed,
    /// Some time has passed while the timer runs.
    TimePassed,
    /// Another tab has changed what is kept.
    ChangedElsewhere,
    /// A file was brought: its text.
    Brought(String),
}

/// The page in its browser.
pub struct Root {
    knowledge: Knowledge,
    model: Model,
    report: Report,
    /// What is asked of the browser once the screen is drawn.
    asked: Vec<Effect>,
    device: Device,
    history: History,
    address: String,
    /// Ticks while the timer runs.
    ticking: Option<Interval>,
}

impl Component for Root {
    type Message = Reached;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let knowledge = Knowledge::new(packed::check());
        let device = Device::open(knowledge.check.pack.id);
        let found = address::read();
        let embedded = host::is_there() || address::asks_for_embed(&found.page) == Embed::Asked;
        let carried = history::carried();
        let manner = if embedded {
            Manner::Replace
        } else {
            Manner::Push
        };
        let opening = Opening {
            now_ms: document::now_ms(),
            day: document::day(),
            saved: found_here(&device, carried.as_deref()),
            fragment: found.fragment,
            can_save: device.keeps(),
            address: found.page.clone(),
            embedded,
            early: ctx.props().early.option.clone(),
        };
        let (model, asked) = open(&knowledge, &opening);
        let report = screens::report(&knowledge, &model);
        follow_address(ctx);
        starter::answers(
            &ctx.link().callback(Reached::Sitting),
            &ctx.link().callback(Reached::Brought),
        );
        Self {
            knowledge,
            model,
            report,
            asked,
            device,
            history: History::new(manner, carried),
            address: found.page,
            ticking: None,
        }
    }

    fn update(&mut self, _ctx: &Context<Self>, reached: Reached) -> bool {
        let message = match reached {
            Reached::Sitting(message) => timed(message),
            Reached::TimerPressed => {
                if let Some(timer) = timer::on(&mut self.report) {
                    timer.press(document::now_ms());
                }
                return true;
            }
            Reached::TimePassed => return self.pass(),
            Reached::ChangedElsewhere => return self.hear(),
            Reached::Brought(text) => {
                self.hear();
                let model = self.model.clone();
                self.take(bring(&self.knowledge, model, &text, document::now_ms()));
                return true;
            }
        };
        // What another tab has done comes first, and a tap that was meant for what stood here before goes nowhere.
        // What could not be kept is not missing there because another tab wiped it.
        let failed = message == Message::SavingFailed;
        let news = matches!(message, Message::GuideArrived(_) | Message::GuideFailed);
        if !failed && self.hear() && !news {
            return true;
        }
        self.model.page.day = document::day();
        self.knowledge = self.knowledge.after(&message);
        self.take(update(&self.knowledge, self.model.clone(), message));
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let hands = Hands {
            send: ctx.link().callback(Reached::Sitting),
            focus: Callback::from(focus::to_id),
            timer: ctx.link().callback(|()| Reached::TimerPressed),
        };
        page::draw(&self.report, &hands)
    }

    fn rendered(&mut self, ctx: &Context<Self>, first_render: bool) {
        document::set_title(&self.report.title);
        document::mark_held(&self.report.screen);
        for effect in std::mem::take(&mut self.asked) {
            self.carry_out(ctx, effect);
        }
        self.follow_timer(ctx);
        host::drawn();
        if first_render {
            document::mark_live();
            let early = &ctx.props().early;
            if let Some(place) = early.focus() {
                focus::to_selected(place);
            }
            if early.go_on == GoOn::Pressed {
                ctx.link()
                    .send_message(Reached::Sitting(Message::Continued { now_ms: 0.0 }));
            }
        }
    }
}

impl Root {
    /// Takes over what a message made of the page.
    fn take(&mut self, (model, asked): (Model, Vec<Effect>)) {
        self.model = model;
        let report = screens::report(&self.knowledge, &self.model);
        let mut before = std::mem::replace(&mut self.report, report);
        timer::keep(&mut before, &mut self.report);
        self.asked.extend(asked);
    }

    /// Takes in what another tab has changed in what is kept; says whether that changed the screen.
    fn hear(&mut self) -> bool {
        let stored = self.device.load().unwrap_or_default();
        let now_ms = document::now_ms();
        let heard = opening::hear(&self.knowledge, &mut self.model, &stored, now_ms);
        if heard == Heard::Changed {
            let place = self.model.place(&self.knowledge);
            self.take((self.model.clone(), vec![Effect::Replaced(place)]));
        }
        heard == Heard::Changed
    }

    /// Lets the timer see the clock; says whether it shows something else now.
    fn pass(&mut self) -> bool {
        let passed = timer::on(&mut self.report).map(|timer| timer.pass(document::now_ms()));
        if passed == Some(Passed::All) {
            starter::follow_timer("ended");
        }
        passed != Some(Passed::Nothing)
    }

    /// While the timer on screen runs, the clock is looked at and the screen stays on.
    fn follow_timer(&mut self, ctx: &Context<Self>) {
        let runs = timer::on(&mut self.report).is_some_and(|timer| timer.count.runs);
        if runs == self.ticking.is_some() {
            return;
        }
        self.ticking = runs.then(|| {
            let link = ctx.link().clone();
            Interval::new(LOOK_MS, move || link.send_message(Reached::TimePassed))
        });
        starter::follow_timer(if runs { "runs" } else { "rests" });
    }

    fn carry_out(&mut self, ctx: &Context<Self>, effect: Effect) {
        match effect {
            Effect::Save(text) => self.save(ctx, text),
            Effect::Forget => {
                self.device.forget();
                self.history.carry(None);
            }
            Effect::Entered(place) => {
                self.history.enter(place);
                show_top();
            }
            Effect::Replaced(place) => self.history.rewrite(place),
            Effect::Returned(place) => {
                self.history.rewrite(place);
                show_top();
            }
            Effect::FocusError => {
                focus::to_error();
                host::scroll();
            }
            Effect::ClearFragment => self.history.clear_fragment(&self.address),
            Effect::Share(address) => starter::share(self.knowledge.check.pack.title, &address),
            Effect::HandOut(file) => starter::hand_out(&file),
            Effect::LoadGuide => starter::ask_for_guide(),
            Effect::TellHost(event) => host::tell(event),
        }
    }

    /// Keeps the sitting on the device, else in the history's entry.
    fn save(&mut self, ctx: &Context<Self>, text: String) {
        if self.device.save(&text).is_ok() {
            return;
        }
        self.history.carry(Some(text));
        if self.device.keeps() {
            ctx.link()
                .send_message(Reached::Sitting(Message::SavingFailed));
        }
    }
}

/// A new screen begins at its heading; in a frame only the host can bring that into view.
fn show_top() {
    focus::to_heading();
    host::scroll();
}

/// What the device keeps; what it had no room for is in the history's entry.
fn found_here(device: &Device, carried: Option<&str>) -> String {
    let stored = device.load().unwrap_or_default();
    match carried {
        Some(carried) => kept::merged(&stored, carried),
        None => stored,
    }
}

/// Fills in the time, which the screens do not know.
fn timed(message: Message) -> Message {
    let now_ms = document::now_ms();
    match message {
        Message::Continued { .. } => Message::Continued { now_ms },
        Message::KeptSupposed { .. } => Message::KeptSupposed { now_ms },
        Message::TookItOneself { .. } => Message::TookItOneself { now_ms },
        Message::Undid { .. } => Message::Undid { now_ms },
        Message::CheckedAgain { .. } => Message::CheckedAgain { now_ms },
        Message::AskedForCalendar { .. } => Message::AskedForCalendar { now_ms },
        other => other,
    }
}

/// The browser's Back and Forward, links put into the bar of the open page, and what other tabs keep.
fn follow_address(ctx: &Context<Root>) {
    let link = ctx.link().clone();
    hear(&window(), "popstate", move |event| {
        let state = event.dyn_ref::<PopStateEvent>().map(PopStateEvent::state);
        if let Some(place) = state.as_ref().and_then(history::place_of) {
            link.send_message(Reached::Sitting(Message::WentTo(place)));
        }
    });
    hear(&window(), "hashchange", |_| {
        if share::value(&address::read().fragment).is_some() {
            address::reload();
        }
    });
    let link = ctx.link().clone();
    hear(&window(), "storage", move |_| {
        link.send_message(Reached::ChangedElsewhere);
    });
}
