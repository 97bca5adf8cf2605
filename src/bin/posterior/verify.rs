//! `verify`: the whole proof of a pack as a table, or the table with what does not hold.

use posterior::workbench::opened::Opened;
use posterior::workbench::verify::machine::Machine;
use posterior::workbench::verify::{Sizes, verify as prove};
use std::time::Instant;

/// The table and the time it took.
pub fn verify(pack: Opened) -> Result<String, Vec<String>> {
    let began = Instant::now();
    let proof = prove(pack.check, pack.guide, Machine::real(), Sizes::WHOLE);
    let told = format!(
        "{}\nTook {:.0} s.\n",
        proof.told(),
        began.elapsed().as_secs_f64()
    );
    if proof.holds() {
        Ok(told)
    } else {
        let failed = proof.failures().count();
        Err(vec![format!(
            "not everything holds on this pack ({failed} failed).\n\n{told}"
        )])
    }
}
