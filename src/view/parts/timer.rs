//! A timer that counts up while somebody holds a position. Nothing depends on it: it only shows seconds.

use crate::knowledge::words::fill;
use crate::session::report::Timer;
use yew::prelude::*;

/// What the timer counts to, and its words.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The timer.
    pub timer: Timer,
}

/// The button, the seconds and a bar that fills.
#[component]
pub fn TimerPart(props: &Props) -> Html {
    let timer = &props.timer;
    let running = use_state(|| false);
    let shown_s = use_state(|| 0_u16);
    {
        let (on, full_s) = (running.clone(), timer.full_s);
        let seconds = shown_s.clone();
        use_effect_with((*running, *shown_s), move |&(ticking, so_far_s)| {
            let wait = ticking.then(|| {
                in_a_second(move || {
                    seconds.set(so_far_s + 1);
                    on.set(so_far_s + 1 < full_s);
                })
            });
            move || drop(wait)
        });
    }
    let onclick = {
        let (running, shown_s) = (running.clone(), shown_s.clone());
        Callback::from(move |_: MouseEvent| {
            if !*running {
                shown_s.set(0);
            }
            running.set(!*running);
        })
    };
    let done = timer.full_s <= *shown_s;
    html! {
        <div class="timer" data-done={done.then_some("")}>
            <button type="button" class="button" data-action="timer" {onclick}>
                { if *running { timer.stop } else { timer.start } }
            </button>
            <p role="timer" translate="no">{ fill(timer.shown, &[("s", &shown_s.to_string())]) }</p>
            <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <path class="track" d="M0 2H100" />
                <path class="fill" d={bar(*shown_s, timer.full_s)} />
            </svg>
        </div>
    }
}

/// A line as long as the part of the time that has passed, of 100.
fn bar(shown_s: u16, full_s: u16) -> String {
    let filled = u32::from(shown_s.min(full_s)) * 100 / u32::from(full_s.max(1));
    let mut path = String::from("M0 2H");
    path.push_str(&filled.to_string());
    path
}

/// What waits for a second to pass; dropping it stops the wait.
#[cfg(feature = "web")]
fn in_a_second(then: impl FnOnce() + 'static) -> gloo_timers::callback::Timeout {
    gloo_timers::callback::Timeout::new(1000, then)
}

/// Natively nothing ticks: what should happen is held and never done.
#[cfg(not(feature = "web"))]
fn in_a_second<Then: FnOnce() + 'static>(then: Then) -> Then {
    then
}
