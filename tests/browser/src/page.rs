//! Sentences about the check: what is on screen, and what the person does next. Acts only as a person can; every step waits for
//! what it caused and for nothing else.

use crate::browser::{Browser, Element};
use crate::hand::{self, Hand, Key};
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::time::{Duration, Instant};

/// The page in a browser, and the hand that uses it.
#[derive(Debug)]
pub struct Page {
    /// The browser under it.
    pub browser: Browser,
    hand: Hand,
    frame: RefCell<Option<String>>,
    pressed: Cell<Option<Instant>>,
}

/// Two taps further apart are not a double one. Nobody reads a screen that quickly.
const DOUBLE: Duration = Duration::from_millis(520);

/// What stands for "the same screen": its name, its question and its heading.
const PLACE: &str = r"
const root = document.querySelector('[data-screen]');
if (!root) return null;
const question = root.querySelector('[data-question]:is(fieldset)');
const heading = root.querySelector('h1');
return [root.dataset.screen, question ? question.dataset.question : '', heading ? heading.textContent : ''].join(' | ');";

/// How high the check is, px.
const APP_HEIGHT: &str =
    "return Math.ceil(document.querySelector('#app').getBoundingClientRect().height)";

/// No frame is lower, px.
const FRAME_PX_MIN: i64 = 200;

/// The first visible element of a selector; a closed `<details>` hides its content, but a person can open it.
const FIND: &str = r"
const shown = (e) => e.checkVisibility() && e.getClientRects().length;
const all = [...document.querySelectorAll(arguments[0])];
return all.find(shown) || all.find((e) => e.closest('details:not([open])')) || null;";

impl Page {
    /// A browser used by a hand.
    #[must_use]
    pub fn new(browser: Browser, hand: Hand) -> Self {
        Self {
            browser,
            hand,
            frame: RefCell::new(None),
            pressed: Cell::new(None),
        }
    }

    /// From here on by keyboard alone.
    #[must_use]
    pub fn by_keyboard(mut self) -> Self {
        self.hand = Hand::Keyboard;
        self
    }

    /// Goes to an address.
    pub fn visit(&self, address: &str) {
        self.browser.visit(address);
    }

    /// Waits until answers are taken.
    pub fn wait_live(&self) {
        self.wait("html[data-live] [data-screen]");
    }

    /// Waits until everything for offline use is held.
    pub fn wait_whole(&self) {
        self.wait("html[data-whole]");
    }

    /// Waits until the page says that the check did not start, which it does after ten seconds; a slow machine has some more.
    pub fn wait_unstarted(&self) {
        let _ = self.browser.wait_for(
            Duration::from_secs(30),
            "the page to say that the check did not start",
            "return document.getElementById('unstarted').checkVisibility({ visibilityProperty: true })",
            &json!([]),
        );
    }

    /// Waits until a selector is on the page.
    pub fn wait(&self, selector: &str) {
        let _ = self.browser.wait(
            selector,
            "return Boolean(document.querySelector(arguments[0]))",
            &json!([selector]),
        );
    }

    /// Waits until a screen of this name is there.
    pub fn wait_screen(&self, screen: &str) {
        self.wait(&format!("[data-screen={screen}]"));
    }

    /// Waits until this question is there.
    pub fn wait_question(&self, question: &str) {
        self.wait(&format!("fieldset[data-question={question}]"));
    }

    /// The screen's name; empty where there is none.
    #[must_use]
    pub fn screen(&self) -> String {
        self.text_of("return document.querySelector('[data-screen]')?.dataset.screen")
    }

    /// The question's id; empty where none is asked.
    #[must_use]
    pub fn question(&self) -> String {
        self.text_of("return document.querySelector('fieldset[data-question]')?.dataset.question")
    }

    /// The screen's heading.
    #[must_use]
    pub fn heading(&self) -> String {
        self.text_of("return document.querySelector('[data-screen] h1')?.textContent.trim()")
    }

    /// The option ids of the question on screen, in order.
    #[must_use]
    pub fn options(&self) -> Vec<String> {
        self.texts("return [...document.querySelectorAll('fieldset[data-question] input[name]')].map((i) => i.value)")
    }

    /// The ticked options of the question on screen, in order.
    #[must_use]
    pub fn ticked(&self) -> Vec<String> {
        self.texts("return [...document.querySelectorAll('fieldset[data-question] input[name]:checked')].map((i) => i.value)")
    }

    /// Whether a selector is on the page and visible.
    #[must_use]
    pub fn shows(&self, selector: &str) -> Shows {
        let script =
            "return [...document.querySelectorAll(arguments[0])].some((e) => e.checkVisibility())";
        match self.browser.run(script, &json!([selector])) {
            Value::Bool(true) => Shows::Yes,
            _ => Shows::No,
        }
    }

    /// Ticks one option of a question once it is on screen.
    pub fn tick(&self, question: &str, option: &str) {
        self.wait_question(question);
        self.tick_here(&format!(
            "fieldset[data-question={question}] input[value='{option}']"
        ));
    }

    /// Ticks a radio or checkbox.
    pub fn tick_here(&self, selector: &str) {
        let input = self.find(selector);
        self.uncover(&input);
        match self.hand {
            Hand::Pointing => {
                let row = self
                    .browser
                    .run("return arguments[0].labels[0]", &json!([input.value()]));
                let row = Element::from(&row).unwrap_or_else(|| panic!("{selector} has no label"));
                self.tap(&row);
            }
            Hand::Keyboard => hand::tick_by_keys(&self.browser, &input),
        }
        self.wait(&format!("{selector}:checked"));
    }

    /// Answers a question with one option and continues to what comes next.
    pub fn answer(&self, question: &str, option: &str) {
        self.answer_all(question, &[option]);
    }

    /// Answers a tick-all list and continues to what comes next.
    pub fn answer_all(&self, question: &str, options: &[&str]) {
        for option in options {
            self.tick(question, option);
        }
        self.go_on();
    }

    /// "No, I do not have any of these", whichever list is on screen.
    pub fn none(&self) {
        let question = self.question();
        self.answer(&question, "none");
    }

    /// Continue, and waits for the next screen.
    pub fn go_on(&self) {
        self.leaving(|| self.press_here("button[type=submit]"));
    }

    /// Presses a button by its `data-action`, and waits for the screen that it leads to.
    pub fn press(&self, action: &str) {
        self.leaving(|| self.press_here(&format!("[data-action={action}]")));
    }

    /// "Change" of one answer, and waits for its question.
    pub fn change(&self, question: &str) {
        self.press_here(&format!("[data-action=change][data-question={question}]"));
        self.wait_question(question);
    }

    /// Presses something that leads nowhere else.
    pub fn press_here(&self, selector: &str) {
        self.wait(selector);
        let button = self.find(selector);
        self.uncover(&button);
        self.act_on(&button);
        self.pressed.set(Some(Instant::now()));
    }

    /// What is to be seen of an element, as the bytes of a PNG.
    #[must_use]
    pub fn picture_of(&self, selector: &str) -> Vec<u8> {
        let element = self.find(selector);
        self.uncover(&element);
        self.browser.picture_of(&element)
    }

    fn act_on(&self, control: &Element) {
        match self.hand {
            Hand::Pointing => self.tap(control),
            Hand::Keyboard => {
                hand::reach(&self.browser, control);
                hand::press(&self.browser, &[Key::Enter]);
            }
        }
    }

    /// The browser's own Back.
    pub fn browser_back(&self) {
        self.leaving(|| drop(self.browser.command("/back", &json!({}))));
    }

    /// The browser's own Forward.
    pub fn browser_forward(&self) {
        self.leaving(|| drop(self.browser.command("/forward", &json!({}))));
    }

    /// Loads the page anew and waits until it takes answers.
    pub fn reload(&self) {
        let _ = self.browser.run("window.fromBefore = true", &json!([]));
        let _ = self.browser.command("/refresh", &json!({}));
        let _ = self.browser.wait(
            "the page to be loaded anew",
            "return !window.fromBefore",
            &json!([]),
        );
        self.wait_live();
    }

    /// The same so many hours later than it is now; again, and it is later still.
    pub fn reload_after(&self, hours: u32) {
        let ms = u64::from(hours) * 3_600_000;
        self.browser.before_every_page(&format!(
            "{{ const now = Date.now.bind(Date); Date.now = () => now() + {ms}; }}"
        ));
        self.reload();
    }

    /// Into a frame; everything said from here on is about what is inside.
    pub fn enter_frame(&self, selector: &str) {
        let frame = self.find(selector);
        let _ = self
            .browser
            .command("/frame", &json!({"id": frame.value()}));
        *self.frame.borrow_mut() = Some(selector.to_string());
    }

    /// Out to the host page again.
    pub fn leave_frame(&self) {
        let _ = self.browser.command("/frame", &json!({"id": null}));
        *self.frame.borrow_mut() = None;
    }

    /// Taps a control. In a frame the place is worked out here: the driver would scroll a frame higher than the window about.
    fn tap(&self, control: &Element) {
        if let Some(pressed) = self.pressed.take() {
            std::thread::sleep(DOUBLE.saturating_sub(pressed.elapsed()));
        }
        let frame = self.frame.borrow().clone();
        let Some(selector) = frame else {
            return hand::tap(&self.browser, control);
        };
        self.settle(&selector);
        let inside = hand::show(&self.browser, control);
        self.leave_frame();
        let corner = self.browser.run(
            "const f = document.querySelector(arguments[0]), b = f.getBoundingClientRect(); return [b.left + f.clientLeft, b.top + f.clientTop]",
            &json!([selector]),
        );
        let of = |place: usize| corner[place].as_f64().unwrap_or_default();
        hand::tap_at(&self.browser, of(0) + inside.0, of(1) + inside.1);
        self.enter_frame(&selector);
    }

    /// Waits until the host has given the frame the height that it asked for, so that nothing moves under the finger.
    fn settle(&self, selector: &str) {
        let followed = self
            .browser
            .run("return Boolean(document.querySelector('#app'))", &json!([]));
        if followed == json!(true) {
            self.leave_frame();
            self.wait_follows(selector);
            self.enter_frame(selector);
        }
    }

    /// On a host: waits until a frame is as high as what it shows. A frame out of the window sleeps, so it is brought there first.
    pub fn wait_follows(&self, selector: &str) {
        let into_view = r"
            const frame = document.querySelector(arguments[0]), box = frame.getBoundingClientRect();
            if (box.bottom < 50 || box.top > innerHeight - 50) frame.scrollIntoView({ behavior: 'instant' });";
        let _ = self.browser.run(into_view, &json!([selector]));
        self.browser
            .wait_until("the frame to be as high as what it shows", || {
                let outside = self.number(&format!(
                    "return document.querySelector('{selector}').clientHeight"
                ));
                self.enter_frame(selector);
                let inside = self.number(APP_HEIGHT);
                self.leave_frame();
                outside == inside.max(FRAME_PX_MIN)
            });
    }

    /// Which screen it is, as one line: name, question, heading.
    #[must_use]
    pub fn place(&self) -> String {
        self.text_of(PLACE)
    }

    /// Does something that leads to another screen, and waits for it.
    pub fn leaving(&self, act: impl FnOnce()) {
        let before = self.place();
        act();
        let script = format!(
            "const now = (() => {{ {PLACE} }})(); return now !== null && now !== arguments[0]"
        );
        let _ = self.browser.wait(
            &format!("another screen than {before}"),
            &script,
            &json!([before]),
        );
    }

    fn find(&self, selector: &str) -> Element {
        let found = self.browser.run(FIND, &json!([selector]));
        Element::from(&found).unwrap_or_else(|| {
            panic!(
                "no {selector} on the page; it reads: {}",
                self.browser.text()
            )
        })
    }

    /// Opens the closed `<details>` around an element, outermost first, as a person would.
    fn uncover(&self, element: &Element) {
        let closed = r"
            let outer = null;
            for (let e = arguments[0]; e; e = e.parentElement) if (e.matches('details:not([open])') && !arguments[0].matches('summary')) outer = e;
            return outer ? outer.querySelector('summary') : null;";
        while let Some(summary) =
            Element::from(&self.browser.run(closed, &json!([element.value()])))
        {
            self.act_on(&summary);
            let opened = "return arguments[0].parentElement.open";
            let _ = self
                .browser
                .wait("the details to open", opened, &json!([summary.value()]));
        }
    }
}

/// Whether something can be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shows {
    /// It can.
    Yes,
    /// It cannot.
    No,
}
