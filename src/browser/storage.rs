//! What is kept on the device between visits. Where that is refused (strict frames, private windows, no room), says so and lives on.

use gloo_utils::window;
use web_sys::Storage;

/// A place for one text per pack.
#[derive(Debug, Clone)]
pub struct Device {
    storage: Option<Storage>,
    key: String,
}

/// The device keeps nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

impl Device {
    /// Finds out whether this device keeps things here, by keeping something.
    #[must_use]
    pub fn open(pack: &str) -> Self {
        let key = ["posterior:", pack].concat();
        let tried = [&key, ":tried"].concat();
        let storage = window().local_storage().ok().flatten();
        let storage = storage.filter(|storage| {
            storage
                .set_item(&tried, "1")
                .and_then(|()| storage.remove_item(&tried))
                .is_ok()
        });
        Self { storage, key }
    }

    /// Whether it keeps things.
    #[must_use]
    pub fn keeps(&self) -> bool {
        self.storage.is_some()
    }

    /// What was kept.
    #[must_use]
    pub fn load(&self) -> Option<String> {
        self.storage.as_ref()?.get_item(&self.key).ok().flatten()
    }

    /// Keeps `text`.
    ///
    /// # Errors
    /// The device refused; nothing changed.
    pub fn save(&self, text: &str) -> Result<(), Refused> {
        let storage = self.storage.as_ref().ok_or(Refused)?;
        storage.set_item(&self.key, text).map_err(|_| Refused)
    }

    /// Wipes what was kept.
    pub fn forget(&self) {
        if let Some(storage) = &self.storage {
            let _ = storage.remove_item(&self.key);
        }
    }
}
