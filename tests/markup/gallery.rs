//! Examples as whole pages, to look at: the markup with all styles inlined, in the order that the build uses.

use std::fs;
use std::path::Path;

/// Writes one page into the folder.
pub fn write(folder: &str, name: &str, markup: &str) {
    let page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>{name}</title><style>{}</style><body><div id=\"app\">{markup}</div></body></html>\n",
        styles()
    );
    fs::create_dir_all(folder).expect("a folder for the gallery");
    fs::write(Path::new(folder).join(name).with_extension("html"), page)
        .expect("a page of the gallery");
}

/// All style sheets in the build's order.
pub fn styles() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("styles");
    let order = fs::read_to_string(root.join("order.txt")).expect("the order of the styles");
    order
        .lines()
        .map(|file| fs::read_to_string(root.join(file)).unwrap_or_else(|_| panic!("styles/{file}")))
        .collect()
}
