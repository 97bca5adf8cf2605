//! What is wrong with the answer: the summary above the question, and the line beside the options.

use crate::session::report::ErrorBox;
use crate::view::pen::Pen;

/// The summary; it takes the focus, its link leads to the first option.
pub fn summary(pen: &mut Pen, error: &ErrorBox) {
    pen.open("div", "error-summary");
    pen.attr("id", "error-summary");
    pen.attr("role", "alert");
    pen.attr("tabindex", "-1");
    pen.leaf("h2", "", error.heading);
    pen.open("p", "");
    pen.leads_to("first-option");
    pen.text(error.message);
    pen.close();
    pen.close();
    pen.close();
}

/// The line beside the options.
pub fn line(pen: &mut Pen, error: &ErrorBox) {
    pen.open("p", "error-line");
    pen.attr("id", "error-line");
    pen.text(error.message);
    pen.close();
}
