//! What comes out of a printer, read by another program.

use crate::page::Page;

impl Page {
    /// What can be read on each sheet of paper of this size (width and height, cm); any white space is one blank.
    #[must_use]
    pub fn on_paper(&self, size_cm: [f64; 2]) -> Vec<String> {
        let pdf = self.browser.printed(size_cm);
        let pdf = lopdf::Document::load_mem(&pdf).expect("a PDF");
        let sheets = pdf.get_pages().into_keys();
        let text = |sheet| pdf.extract_text(&[sheet]).expect("its text");
        let one_blank = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        sheets.map(|sheet| one_blank(text(sheet))).collect()
    }
}
