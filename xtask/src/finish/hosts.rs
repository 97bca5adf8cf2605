//! What hosts and other sites read: headers, snippets for two servers, and with an address the oEmbed description and the card.

use crate::Problem;
use crate::files::{SHORT_HASH_DIGITS, below, ends_in, read, write as write_file};
use crate::html::{escape, fill};
use crate::shell::root;
use std::fmt::Write as _;
use std::path::Path;

/// Writes `_headers`, `deploy/` and, with a site, `oembed.json`.
///
/// # Errors
/// The disk refused.
pub fn write(staging: &Path, policy: &str, site: Option<&str>, title: &str) -> Result<(), Problem> {
    // A frame's host is named by a header only; a policy in the page may not say it.
    let policy = format!("{policy}; frame-ancestors *");
    write_file(&staging.join("_headers"), headers(staging, &policy))?;
    for name in ["nginx.conf", "Caddyfile"] {
        let snippet = fill(
            name,
            &read(&root().join("src/shell/deploy").join(name))?,
            &[("policy", &policy)],
        )?;
        write_file(&staging.join("deploy").join(name), snippet)?;
    }
    match site {
        Some(site) => write_file(&staging.join("oembed.json"), oembed(site, title)),
        None => Ok(()),
    }
}

/// The lines in the page's head that need an absolute address. The texts are escaped already.
#[must_use]
pub fn card(site: &str, title: &str, description: &str) -> String {
    let site = escape(site);
    format!(
        "<link rel=\"canonical\" href=\"{site}\">\n\
         <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{site}oembed.json\" title=\"{title}\">\n\
         <meta property=\"og:type\" content=\"website\">\n<meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:description\" content=\"{description}\">\n<meta property=\"og:url\" content=\"{site}\">"
    )
}

/// `_headers` as Netlify and Cloudflare Pages read it. Each named file has its own rule, for stars mean different things to them.
fn headers(staging: &Path, policy: &str) -> String {
    let mut text = String::from(
        "/*\n  Access-Control-Allow-Origin: *\n  Cross-Origin-Resource-Policy: cross-origin\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n",
    );
    for path in ["/", "/index.html"] {
        // Writing into a String cannot fail.
        let _ = write!(
            text,
            "{path}\n  Content-Security-Policy: {policy}\n  Cache-Control: no-cache\n"
        );
    }
    for file in below(staging) {
        let name = file
            .strip_prefix(staging)
            .unwrap_or(&file)
            .to_string_lossy()
            .into_owned();
        let cache = if named_by_content(&name) {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        if name != "index.html" && !name.contains('/') {
            let _ = write!(text, "/{name}\n  Cache-Control: {cache}\n");
        }
        if ends_in(&name, "wasm") {
            let _ = writeln!(text, "  Content-Type: application/wasm");
        }
    }
    text
}

/// `…-0123456789.js`.
fn named_by_content(name: &str) -> bool {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        hash.len() == SHORT_HASH_DIGITS && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

/// The oEmbed description (oembed.com, version 1.0, type `rich`).
fn oembed(site: &str, title: &str) -> String {
    let frame = format!(
        "<iframe src=\"{}?embed=1\" width=\"600\" height=\"640\" title=\"{}\" loading=\"lazy\" frameborder=\"0\"></iframe>",
        escape(site),
        escape(title)
    );
    let quoted = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    format!(
        "{{\"version\":\"1.0\",\"type\":\"rich\",\"provider_name\":\"Posterior\",\"provider_url\":{},\"title\":{},\"width\":600,\"height\":640,\"html\":{}}}\n",
        quoted(site),
        quoted(title),
        quoted(&frame)
    )
}

#[cfg(test)]
mod tests {
    use super::named_by_content;

    #[test]
    fn only_names_that_change_with_the_content_are_kept_for_long() {
        for (name, kept) in [
            ("check-01234567af.wasm", true),
            ("service-worker.js", false),
            ("icon.svg", false),
            ("index.html", false),
        ] {
            assert_eq!(named_by_content(name), kept, "{name}");
        }
    }
}
