//! Not a command yet.

fn main() {}
