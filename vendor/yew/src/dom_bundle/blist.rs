//! This module contains fragments bundles, a [BList]

use super::{BNode, Place};
use crate::virtual_dom::VNode;

/// All children of an element.
#[derive(Default)]
pub(super) struct BList {
    /// The reverse (render order) list of child [BNode]s
    pub rev_children: Vec<BNode>,
}

impl BList {
    /// Diff and patch: from the last to the first, as the next sibling is known then.
    ///
    /// Where all children have keys, now as before, each is patched with the one that has its key; else with that in its place,
    /// counted from the end.
    pub fn reconcile(&mut self, place: &Place<'_>, lefts: Vec<VNode>) {
        let rights = &mut self.rev_children;

        // A translator of the browser's puts elements of its own in the place of our texts, or moves our nodes into them. Nothing can be
        // patched among those: as soon as something is to change here, all is put there anew.
        let stays = lefts.len() == rights.len()
            && lefts.iter().rev().zip(&*rights).all(|(l, r)| r.stays(l));
        if !stays && rights.iter().any(|r| r.has_strayed(place)) {
            rights.clear();
            place.parent.set_text_content(None);
        }

        let keyed =
            lefts.iter().all(|l| l.key().is_some()) && rights.iter().all(|r| r.key().is_some());

        // Remove extra nodes
        let mut at = 0;
        while at < rights.len() {
            let is_wanted = if keyed {
                let key = rights[at].key();
                lefts.iter().any(|l| l.key() == key)
            } else {
                at < lefts.len()
            };
            if is_wanted {
                at += 1;
            } else {
                rights.remove(at).detach(place);
            }
        }

        for (at, l) in lefts.into_iter().rev().enumerate() {
            let key = l.key();
            let found = (at..rights.len()).find(|&r| !keyed || rights[r].key() == key);
            let next = rights[..at].last().map(BNode::node);
            let Some(found) = found else {
                let new = BNode::attach(l, place, next);
                rights.insert(at, new);
                continue;
            };
            if at < found {
                rights[found].shift(place, next);
                let r = rights.remove(found);
                rights.insert(at, r);
            }
            let (after, rest) = rights.split_at_mut(at);
            rest[0].reconcile(l, place, after.last().map(BNode::node));
        }
    }
}
