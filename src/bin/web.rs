//! The page's program. Trunk builds it; `boot.js` starts it.

fn main() {
    posterior::browser::start();
}
