//! The root component: holds the sitting, draws its report, and carries out what it asks for.

use super::history;
use super::port::{Taken, ask, hear, tell};
use crate::knowledge::compiled::Check;
use crate::knowledge::digits::{digits, number};
use crate::knowledge::packed;
use crate::knowledge::texts::{halves, join};
use crate::session::effect::{Effect, HostEvent};
use crate::session::kept;
use crate::session::knowledge::Knowledge;
use crate::session::message::{Message, Opening, Place, Sharing};
use crate::session::model::{Model, Showing, Whose};
use crate::session::opening::{self, Heard, open};
use crate::session::report::Report;
use crate::session::screens;
use crate::session::share;
use crate::session::time::Time;
use crate::session::timer::{self, Passed};
use crate::session::update::{bring, change};
use crate::view::page;
use crate::view::pen::Tap;
use js_sys::Date;
use std::cell::RefCell;
use yew::prelude::*;

/// What reaches the root.
pub enum Reached {
    /// Something happened in the sitting.
    Sitting(Message),
    /// A tap on the element with this number.
    Tapped(usize),
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
    /// What taps on the screen mean.
    taps: RefCell<Vec<Tap>>,
    /// What is asked of the browser once the screen is drawn.
    asked: Vec<Effect>,
    /// Whether the device keeps anything.
    keeps: bool,
    /// Where the history's entry is, and what it carries because the device did not keep it.
    place: Place,
    carried: String,
    /// The fragment of the link that the page was opened with, behind a `#`.
    link: String,
    /// The page's address without its fragment.
    address: String,
    /// Whether the timer has been said to run.
    ticking: bool,
}

impl Component for Root {
    type Message = Reached;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let knowledge = Knowledge::new(packed::check());
        let keeps = ask("open", knowledge.check.pack.id).is_some();
        let address = ask("address", "").unwrap_or_default();
        let (address, fragment) = halves(&address, b'#').unwrap_or((&address, ""));
        let entry = ask("entry", "").unwrap_or_default();
        // A link is taken out of the address; a reload finds it here.
        let carried = history::carried(&entry);
        let (fragment, carried) = match carried.strip_prefix('#') {
            Some(link) => (link, ""),
            None => (fragment, carried),
        };
        let mut saved = stored();
        if !carried.is_empty() {
            saved = kept::merged(&saved, carried);
        }
        let opening = Opening {
            now: now(),
            saved,
            fragment: fragment.into(),
            can_save: keeps,
            address: address.into(),
            embedded: ask("embedded", "").is_some(),
            early: ask("early", ""),
        };
        let (model, asked) = open(&knowledge, &opening);
        let report = screens::report(&knowledge, &model);
        let link = ctx.link().clone();
        let check = knowledge.check;
        hear(move |what, with| match reached(check, what, with) {
            Some(reached) => {
                link.send_message(reached);
                Taken::Yes
            }
            None => Taken::No,
        });
        Self {
            knowledge,
            model,
            report,
            taps: RefCell::default(),
            asked,
            keeps,
            place: Place::Question(0),
            carried: carried.into(),
            link: join(&["#", &opening.fragment], ""),
            address: opening.address,
            ticking: false,
        }
    }

    fn update(&mut self, _ctx: &Context<Self>, reached: Reached) -> bool {
        self.model.page.now = now();
        match reached {
            Reached::Sitting(message) => self.take(message),
            Reached::Tapped(at) => {
                let tap = self.taps.get_mut().get(at).copied();
                match tap {
                    Some(Tap::Say(message)) => self.take(message),
                    Some(Tap::Time(waits)) => {
                        if let Some(remedy) = waits {
                            self.take(Message::OpenedTimer(remedy));
                        }
                        if let Some(timer) = timer::on(&mut self.report) {
                            timer.press(self.model.page.now.ms);
                        }
                        self.timed();
                    }
                    None => return false,
                }
            }
            Reached::TimePassed => return self.pass(),
            Reached::ChangedElsewhere => return self.hear(),
            Reached::Brought(text) => {
                self.hear();
                bring(&self.knowledge, &mut self.model, &text, &mut self.asked);
                self.report();
            }
        }
        true
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        let mut drawn = page::draw(&self.report);
        self.taps.replace(drawn.taps());
        drawn.done()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first_render: bool) {
        for effect in std::mem::take(&mut self.asked) {
            self.carry_out(ctx, effect);
        }
        // While the timer on screen runs, we are told that time passes, and the screen stays on.
        let runs = timer::on(&mut self.report).is_some_and(|timer| timer.count.runs);
        if runs != self.ticking {
            self.ticking = runs;
            tell("timer", if runs { "runs" } else { "rests" });
        }
        tell("drawn", &self.report.title);
    }
}

impl Root {
    /// Does what a message says.
    fn take(&mut self, message: Message) {
        // What another tab has done comes first, and a tap that was meant for what stood here before goes nowhere.
        // What could not be kept is not missing there because another tab wiped it.
        let failed = matches!(message, Message::SavingFailed);
        let news = matches!(message, Message::GuideArrived(_) | Message::GuideFailed);
        if !failed && self.hear() && !news {
            return;
        }
        self.knowledge = self.knowledge.after(&message);
        change(&self.knowledge, &mut self.model, message, &mut self.asked);
        self.report();
    }

    /// What the page is now.
    fn report(&mut self) {
        let report = screens::report(&self.knowledge, &self.model);
        let mut before = std::mem::replace(&mut self.report, report);
        timer::keep(&mut before, &mut self.report);
    }

    /// Takes in what another tab has changed in what is kept; says whether that changed the screen.
    fn hear(&mut self) -> bool {
        let heard = opening::hear(&self.knowledge, &mut self.model, &stored());
        if heard == Heard::Changed {
            let place = self.model.place(&self.knowledge);
            self.asked.push(Effect::Replaced(place));
            self.report();
        }
        heard == Heard::Changed
    }

    /// Lets the timer see the clock; says whether it shows something else now.
    fn pass(&mut self) -> bool {
        let now_ms = self.model.page.now.ms;
        let passed = timer::on(&mut self.report).map(|timer| timer.pass(now_ms));
        if passed == Some(Passed::All) {
            tell("timer", "ended");
            self.timed();
        }
        passed != Some(Passed::Nothing)
    }

    /// What the timer measured is the sitting's.
    fn timed(&mut self) {
        if let Some(message) = timer::told(&mut self.report) {
            self.take(message);
        }
    }

    fn carry_out(&mut self, ctx: &Context<Self>, effect: Effect) {
        match effect {
            Effect::Save(text) => self.save(ctx, text),
            Effect::Forget => {
                tell("forget", "");
                self.carried.clear();
                self.rewrite();
            }
            Effect::Entered(place) => {
                self.place = place;
                tell("enter", &self.entry());
                tell("top", "");
            }
            Effect::Replaced(place) => {
                self.place = place;
                self.rewrite();
            }
            Effect::Returned(place) => {
                self.place = place;
                self.rewrite();
                tell("top", "");
            }
            Effect::FocusError => tell("show", "error-summary"),
            Effect::ClearFragment => tell("clear", &self.address),
            Effect::Share(address) => {
                tell("share", &join(&[self.report.pack, &address], "\n"));
            }
            Effect::HandOut(file) => {
                tell("file", &join(&[file.name, file.kind, &file.text], "\n"));
            }
            Effect::LoadGuide => tell("guide", ""),
            Effect::TellHost(HostEvent::Question(n)) => tell("question", &digits(n.into())),
            Effect::TellHost(HostEvent::Result) => tell("result", ""),
            Effect::TellHost(HostEvent::Restart) => tell("restart", ""),
        }
    }

    /// Keeps the sitting on the device, else in the history's entry.
    fn save(&mut self, ctx: &Context<Self>, text: String) {
        if self.keeps && ask("save", &text).is_some() {
            return;
        }
        self.carried = text;
        self.rewrite();
        if self.keeps {
            ctx.link()
                .send_message(Reached::Sitting(Message::SavingFailed));
        }
    }

    /// Rewrites the entry that the browser is at.
    fn rewrite(&self) {
        tell("rewrite", &self.entry());
    }

    /// What the entry says.
    fn entry(&self) -> String {
        let theirs = matches!(&self.model.showing, Showing::Shared(s) if s.whose == Whose::Theirs);
        let carried = if theirs { &self.link } else { &self.carried };
        history::state(self.knowledge.check, self.place, carried)
    }
}

/// What the device keeps.
fn stored() -> String {
    ask("load", "").unwrap_or_default()
}

/// What time it is, and what day where the person is.
fn now() -> Time {
    let day = ask("day", "").and_then(|day| number(&day));
    Time {
        ms: Date::now(),
        day: day.unwrap_or_default() as u32,
    }
}

/// What the browser says has happened; none where it is not ours, or cannot be read.
fn reached(check: &Check, what: &str, with: Option<&str>) -> Option<Reached> {
    Some(match what {
        "tapped" => Reached::Tapped(number(with?)? as usize),
        "ticked" => Reached::TimePassed,
        "changed" => Reached::ChangedElsewhere,
        "brought" => Reached::Brought(with?.into()),
        // The browser's Back and Forward.
        "went" => {
            if history::carried(with?).starts_with('#') {
                tell("reload", "");
                return None;
            }
            Reached::Sitting(Message::WentTo(history::place_of(check, with?)?))
        }
        // A link was put into the bar of the open page.
        "address" => {
            share::value(with?.strip_prefix("#")?)?;
            tell("reload", "");
            return None;
        }
        "shared" => Reached::Sitting(Message::Shared(match with {
            Some("handed") => Sharing::Handed,
            Some("copied") => Sharing::Copied,
            Some(_) | None => Sharing::Refused,
        })),
        "guide" => Reached::Sitting(match with {
            // It is read in place and lives as long as the page.
            Some(text) => Message::GuideArrived(packed::read_guide(String::from(text).leak())?),
            None => Message::GuideFailed,
        }),
        _ => return None,
    })
}
