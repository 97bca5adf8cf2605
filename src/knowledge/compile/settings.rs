//! The engine's numbers and the questions that they name.

use super::condition::condition;
use super::names::Names;
use crate::knowledge::compiled::Settings;
use crate::knowledge::mistake::Mistakes;
use crate::knowledge::source::{Source, pack};

/// Compiles the settings.
pub fn settings(source: &Source, names: &Names, mistakes: &mut Mistakes) -> Settings {
    let Some(pack) = &source.pack else {
        return pack::unset();
    };
    let mut settings = pack.settings.clone();
    settings.normal_when = condition(&pack.normal_when, names, mistakes);
    settings.core = names.questions.indices(&pack.core, mistakes);
    settings.plan_asks = names.questions.indices(&pack.plan_asks, mistakes);
    settings
}
