//! Reads `figures.toml`: drawings as angles and places, in degrees and millimetres.

pub mod seen;

use super::entry::{At, Entry, Range};
use super::files::each;
use crate::knowledge::compiled::Text;
use crate::knowledge::mistake::{Mistakes, Place};
use seen::{Mark, Tone, View};

/// A drawing.
#[derive(Debug)]
pub struct Figure {
    /// Where it stands.
    pub place: Place,
    /// No mistake was found while reading it.
    pub sound: bool,
    /// Its id.
    pub id: At<Text>,
    /// The drawing of the same for whoever lacks what the lift itself needs; may be empty.
    pub without_needs: At<Text>,
    /// Its panels.
    pub panels: Vec<Panel>,
}

/// A picture of one person.
#[derive(Debug)]
pub struct Panel {
    /// Where it stands.
    pub place: Place,
    /// Right or wrong.
    pub mark: Mark,
    /// From where it is seen.
    pub view: View,
    /// How far from above it is seen, degrees.
    pub above: f64,
    /// The lowest and highest that is shown, mm; all where there is none.
    pub crop: Option<[f64; 2]>,
    /// Below it.
    pub heading: At<Text>,
    /// For those who don't see it.
    pub says: At<Text>,
    /// The muscles that are filled.
    pub busy: Vec<Tone>,
    /// Things around the person.
    pub props: Vec<Prop>,
    /// How it ends.
    pub end: Pose,
    /// How it starts, where it moves.
    pub start: Option<Pose>,
    /// Signs.
    pub signs: Vec<Sign>,
    /// Lettering.
    pub labels: Vec<Label>,
}

/// A pose. What is not given is as at the end, or zero.
#[derive(Debug, Clone, Default)]
pub struct Pose {
    /// The joint that is put somewhere, and where, mm right of the origin and above the floor.
    pub rest: Option<(Joint, [f64; 2])>,
    /// How the trunk leans forward, degrees; -90 lies on the back. Without it, it follows from the foot on the floor.
    pub trunk: Option<f64>,
    /// How far the person lies over to the side, degrees.
    pub roll: Option<f64>,
    /// How the back is bent, degrees: hollow above 0.
    pub arch: Option<f64>,
    /// How the head is bent forward, degrees.
    pub nod: Option<f64>,
    /// The leg that is nearer, or right.
    pub leg: Option<Leg>,
    /// The other one.
    pub far_leg: Option<Leg>,
    /// Where the hand is.
    pub hand: Option<Spot>,
    /// Where the other hand is, where both are seen; else its mirror image.
    pub far_hand: Option<Spot>,
}

/// A leg, degrees.
#[derive(Debug, Clone, Copy)]
pub enum Leg {
    /// By its joints.
    Bent(Angles),
    /// By the hip and how far the shin leans from upright (the foot further out above 0); the foot lies flat.
    Shin {
        /// The hip, bent forward.
        hip: f64,
        /// The shin's lean.
        shin: f64,
    },
    /// By the ankle's place above this point of a floor or step, mm; the foot lies flat.
    Sole([f64; 2]),
    /// The foot stays where it is at the end.
    Stays,
}

/// Angles of a leg's joints, degrees; all zero is standing straight.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Angles {
    /// Hip, forward.
    pub hip: f64,
    /// Hip, out to the side.
    pub out: f64,
    /// Knee, bent.
    pub knee: f64,
    /// Ankle, toes up.
    pub ankle: f64,
    /// The thigh opened about the line from hip to ankle, which stays.
    pub open: f64,
}

/// A place by a joint: this much right of it and above it, mm.
#[derive(Debug, Clone, Copy)]
pub struct Spot {
    /// The joint; none: the origin on the floor.
    pub joint: Option<Joint>,
    /// How far off, mm.
    pub by: [f64; 2],
}

/// A joint that can be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joint {
    /// The head's middle.
    Head,
    /// The shoulder (nearer or right).
    Shoulder,
    /// The hip (nearer or right).
    Hip,
    /// The knee.
    Knee,
    /// The ankle.
    Ankle,
    /// The toes.
    Toe,
    /// The other knee.
    FarKnee,
    /// The other ankle.
    FarAnkle,
    /// The other toes.
    FarToe,
}

/// Things around the person.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Prop {
    /// A bench under the shoulders.
    Bench,
    /// A bar on the hips.
    Bar,
    /// A band above the knees.
    Band,
    /// The floor.
    Floor,
    /// A wall this far right of the origin, mm.
    Wall(f64),
    /// A bed whose top is this high and ends at the origin, mm.
    Bed(f64),
    /// A phone's screen around the whole.
    Phone,
    /// A low step under the feet.
    Step,
}

/// A sign.
#[derive(Debug, Clone, Copy)]
pub enum Sign {
    /// An arrow from one spot to another, bowed by this much to its left, mm.
    Arrow(Spot, Spot, f64),
    /// A dashed line between two spots.
    Line(Spot, Spot),
    /// Where a stretch is felt: a stroke between two spots.
    Pull(Spot, Spot),
    /// The wedge of the knee.
    Knee,
}

/// Lettering.
#[derive(Debug, Clone, Copy)]
pub struct Label {
    /// Where its middle stands.
    pub spot: Spot,
    /// Its voice.
    pub tone: Tone,
    /// What it says.
    pub text: At<Text>,
}

const MARKS: [(&str, Mark); 3] = [
    ("alone", Mark::Alone),
    ("right", Mark::Right),
    ("wrong", Mark::Wrong),
];
const VIEWS: [(&str, View); 3] = [
    ("side", View::Side),
    ("back", View::Back),
    ("front", View::Front),
];
const TONES: [(&str, Tone); 3] = [
    ("plain", Tone::Plain),
    ("glutes", Tone::Glutes),
    ("hamstrings", Tone::Hamstrings),
];
const JOINTS: [(&str, Joint); 9] = [
    ("head", Joint::Head),
    ("shoulder", Joint::Shoulder),
    ("hip", Joint::Hip),
    ("knee", Joint::Knee),
    ("ankle", Joint::Ankle),
    ("toe", Joint::Toe),
    ("far-knee", Joint::FarKnee),
    ("far-ankle", Joint::FarAnkle),
    ("far-toe", Joint::FarToe),
];

const DEGREES: Range = Range {
    holds: |x| (-180.0..=180.0).contains(&x),
    said: "from -180 to 180 (degrees)",
};
const MILLIMETRES: Range = Range {
    holds: |x| (-3000.0..=3000.0).contains(&x),
    said: "from -3000 to 3000 (millimetres)",
};

/// Reads one `[[figure]]`.
pub(super) fn figure(mut entry: Entry, index: usize, mistakes: &mut Mistakes) -> Figure {
    let id = entry.id("figure", index, mistakes);
    let mut figure = Figure {
        place: entry.place(),
        sound: true,
        id,
        without_needs: entry.text_or_none("without_needs", mistakes),
        panels: each(&mut entry, "panel", mistakes, panel),
    };
    figure.sound = entry.end(mistakes);
    figure
}

fn panel(mut entry: Entry, _: usize, mistakes: &mut Mistakes) -> Panel {
    let panel = Panel {
        place: entry.place(),
        mark: entry.one_of_or("mark", Mark::Alone, &MARKS, mistakes),
        view: entry.one_of_or("view", View::Side, &VIEWS, mistakes),
        above: degrees(&mut entry, "above", mistakes).unwrap_or(0.0),
        crop: pair(&mut entry, "crop", mistakes),
        heading: entry.text("heading", mistakes),
        says: entry.text("says", mistakes),
        busy: entry.some_of("busy", &TONES, mistakes),
        props: props(&mut entry, mistakes),
        end: pose(&mut entry, "end", mistakes).unwrap_or_default(),
        start: pose(&mut entry, "start", mistakes),
        signs: each(&mut entry, "sign", mistakes, sign),
        labels: each(&mut entry, "label", mistakes, label),
    };
    entry.end(mistakes);
    panel
}

fn props(entry: &mut Entry, mistakes: &mut Mistakes) -> Vec<Prop> {
    let all = [
        ("bench", Prop::Bench),
        ("bar", Prop::Bar),
        ("band", Prop::Band),
        ("floor", Prop::Floor),
        ("phone", Prop::Phone),
        ("step", Prop::Step),
    ];
    let mut props = entry.some_of("props", &all, mistakes);
    props.extend(millimetres(entry, "wall", mistakes).map(Prop::Wall));
    props.extend(millimetres(entry, "bed", mistakes).map(Prop::Bed));
    props
}

fn pose(outer: &mut Entry, key: &'static str, mistakes: &mut Mistakes) -> Option<Pose> {
    let mut entry = outer.inner_or_none(key, mistakes)?;
    let rest = entry.one_of_or_none("rest", &JOINTS, mistakes);
    let at = pair(&mut entry, "at", mistakes);
    let pose = Pose {
        rest: rest.map(|joint| (joint, at.unwrap_or_default())),
        trunk: degrees(&mut entry, "trunk", mistakes),
        roll: degrees(&mut entry, "roll", mistakes),
        arch: degrees(&mut entry, "arch", mistakes),
        nod: degrees(&mut entry, "nod", mistakes),
        leg: leg(&mut entry, "leg", mistakes),
        far_leg: leg(&mut entry, "far_leg", mistakes),
        hand: spot(&mut entry, "hand", "hand_by", mistakes),
        far_hand: spot(&mut entry, "far_hand", "far_hand_by", mistakes),
    };
    entry.end(mistakes);
    Some(pose)
}

fn leg(outer: &mut Entry, key: &'static str, mistakes: &mut Mistakes) -> Option<Leg> {
    let mut entry = outer.inner_or_none(key, mistakes)?;
    let mut angle = |key| degrees(&mut entry, key, mistakes);
    let (hip, shin) = (angle("hip").unwrap_or(0.0), angle("shin"));
    let angles = Angles {
        hip,
        out: angle("out").unwrap_or(0.0),
        knee: angle("knee").unwrap_or(0.0),
        ankle: angle("ankle").unwrap_or(0.0),
        open: angle("open").unwrap_or(0.0),
    };
    let sole = pair(&mut entry, "sole", mistakes);
    let stays = entry.flag("stays", mistakes);
    entry.end(mistakes);
    Some(match (stays, sole, shin) {
        (true, _, _) => Leg::Stays,
        (false, Some(at), _) => Leg::Sole(at),
        (false, None, Some(shin)) => Leg::Shin { hip, shin },
        (false, None, None) => Leg::Bent(angles),
    })
}

fn sign(mut entry: Entry, _: usize, mistakes: &mut Mistakes) -> Sign {
    #[derive(Clone, Copy)]
    enum Kind {
        Arrow,
        Line,
        Pull,
        Knee,
    }
    let kinds = [
        ("arrow", Kind::Arrow),
        ("line", Kind::Line),
        ("pull", Kind::Pull),
        ("knee", Kind::Knee),
    ];
    let kind = entry.one_of("kind", &kinds, mistakes);
    let nowhere = Spot {
        joint: None,
        by: [0.0; 2],
    };
    let from = spot(&mut entry, "from", "from_by", mistakes).unwrap_or(nowhere);
    let to = spot(&mut entry, "to", "to_by", mistakes).unwrap_or(from);
    let bow = millimetres(&mut entry, "bow", mistakes).unwrap_or(0.0);
    entry.end(mistakes);
    match kind {
        Kind::Arrow => Sign::Arrow(from, to, bow),
        Kind::Line => Sign::Line(from, to),
        Kind::Pull => Sign::Pull(from, to),
        Kind::Knee => Sign::Knee,
    }
}

fn label(mut entry: Entry, _: usize, mistakes: &mut Mistakes) -> Label {
    let nowhere = Spot {
        joint: None,
        by: [0.0; 2],
    };
    let label = Label {
        spot: spot(&mut entry, "at", "by", mistakes).unwrap_or(nowhere),
        tone: entry.one_of_or("tone", Tone::Plain, &TONES, mistakes),
        text: entry.text("text", mistakes),
    };
    entry.end(mistakes);
    label
}

/// A joint by `key` and how far off it by `by`; either may be missing.
fn spot(
    entry: &mut Entry,
    key: &'static str,
    by: &'static str,
    mistakes: &mut Mistakes,
) -> Option<Spot> {
    let joint = entry.one_of_or_none(key, &JOINTS, mistakes);
    let by = pair(entry, by, mistakes);
    (joint.is_some() || by.is_some()).then(|| Spot {
        joint,
        by: by.unwrap_or_default(),
    })
}

fn degrees(entry: &mut Entry, key: &'static str, mistakes: &mut Mistakes) -> Option<f64> {
    entry.number_or_none(key, DEGREES, mistakes)
}

fn millimetres(entry: &mut Entry, key: &'static str, mistakes: &mut Mistakes) -> Option<f64> {
    entry.number_or_none(key, MILLIMETRES, mistakes)
}

/// Two numbers, right and up, mm.
fn pair(entry: &mut Entry, key: &'static str, mistakes: &mut Mistakes) -> Option<[f64; 2]> {
    entry.two_numbers(key, MILLIMETRES, mistakes)
}
