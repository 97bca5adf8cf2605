//! What a bad network, a half-made deploy or a meddling proxy does to one file: for the loading tests.

use super::reply::Reply;
use std::time::Duration;

/// One way to go wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The file is not there.
    Missing,
    /// An HTML page comes in its place, status 200, as some hosts do.
    HtmlInstead,
    /// The right bytes with a wrong type.
    WrongType,
    /// Without the header that lets a frame without an origin of its own read it.
    Unshared,
    /// The connection closes half-way.
    Truncated,
    /// One bit in the middle is another.
    BitFlipped,
    /// The head comes after this long.
    Stalled(Duration),
}

impl Fault {
    /// The reply, gone wrong.
    #[must_use]
    pub fn spoil(self, reply: Reply) -> Reply {
        let mut reply = reply;
        match self {
            Self::Missing => Reply::missing(),
            Self::HtmlInstead => {
                Reply::page("<!DOCTYPE html><title>Not found</title><p>Nothing here.")
            }
            Self::WrongType => {
                reply.set("Content-Type", "text/plain");
                reply
            }
            Self::Unshared => {
                reply.unset("Access-Control-Allow-Origin");
                reply
            }
            Self::Truncated => {
                reply.cut = Some(reply.body.len() / 2);
                reply
            }
            Self::BitFlipped => {
                reply.uncode();
                let middle = reply.body.len() / 2;
                if let Some(byte) = reply.body.get_mut(middle) {
                    *byte ^= 1;
                }
                reply
            }
            Self::Stalled(pause) => {
                reply.stall = Some(pause);
                reply
            }
        }
    }
}
