//! The page's program. Trunk builds it; `boot.js` starts it.

/// The standard library's allocator takes more bytes to load and, over a long sitting, more time.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    posterior::browser::start();
}
