//! A made-up blog post around the check, on another site than the check itself.

use crate::page::Page;
use crate::setup::Setup;
use crate::site::Site;

/// What the frame around the check may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// A plain frame of another site.
    CrossSite,
    /// The strictest that blogs use: scripts and nothing else.
    Sandboxed,
}

impl Frame {
    fn attributes(self) -> &'static str {
        match self {
            Self::CrossSite => "",
            Self::Sandboxed => r#"sandbox="allow-scripts""#,
        }
    }
}

/// Whether the post carries our script, which makes the frame follow its content's height.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Follow {
    /// It does.
    Yes,
    /// It is a bare frame.
    No,
}

/// The address of the host page.
#[must_use]
pub fn address(host: &Site) -> String {
    format!("{}post.html", host.other_address())
}

/// The check in the strictest frame of a post, entered and taking answers. The post is served as long as it is held.
#[must_use]
pub fn in_the_strictest_frame(site: &Site, setup: &Setup) -> (Site, Page) {
    let post = post(site, Frame::Sandboxed, Follow::Yes);
    let page = site.browse(setup);
    page.visit(&address(&post));
    page.enter_frame("#check");
    page.wait_live();
    (post, page)
}

/// Serves a post with the check of `site` in a frame `#check`, text above and below it, and a record of what the frame says
/// in `window.heard`.
#[must_use]
pub fn post(site: &Site, frame: Frame, follow: Follow) -> Site {
    let (page, attributes) = (site.address(), frame.attributes());
    let script = match follow {
        Follow::Yes => format!(r#"<script src="{page}embed.js" async></script>"#),
        Follow::No => String::new(),
    };
    let filler = "<p>A made-up post about training, long enough to scroll.</p>".repeat(30);
    let text = format!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A post</title>
<link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">
<script>window.heard = []; addEventListener('message', (e) => heard.push({{ data: e.data, origin: e.origin }}));</script>
<style>iframe {{ width: 100%; height: 700px; border: 0 }}</style></head>
<body><h1>A post</h1>{filler}
<iframe id="check" title="Hip thrust check" {attributes} src="{page}?embed=1"></iframe>
{filler}{script}</body></html>"#
    );
    Site::of(&[("post.html", text)])
}
