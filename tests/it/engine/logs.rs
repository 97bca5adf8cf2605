//! The engine's logarithm and exponential beside `libm`'s.

use posterior::engine::logs::{exp, ln, log2, pow};
use proptest::prelude::*;
use std::f64::consts::{LN_2, SQRT_2};

/// Numbers at which the two change from one way of reckoning to another.
#[test]
fn they_are_libms_to_the_last_bit_where_it_is_tight() {
    for x in [
        1.0,
        SQRT_2,
        SQRT_2 / 2.0,
        2.0,
        0.5,
        f64::MIN_POSITIVE,
        f64::MAX,
    ] {
        for x in [
            x.next_down().max(f64::MIN_POSITIVE),
            x,
            x.next_up().min(f64::MAX),
        ] {
            assert_eq!(ln(x).to_bits(), libm::log(x).to_bits(), "ln {x}");
        }
    }
    for half in -2_000..2_000_i32 {
        let x = f64::from(half) * LN_2 / 4.0;
        for x in [x.next_down(), x, x.next_up()] {
            assert_eq!(exp(x).to_bits(), libm::exp(x).to_bits(), "exp {x}");
        }
    }
    assert!((log2(8.0) - 3.0).abs() < 1e-15);
    assert_eq!(pow(0.3, 0.0).to_bits(), 1.0_f64.to_bits());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(20_000) })]

    #[test]
    fn they_are_libms_to_the_last_bit(
        positive in prop::num::f64::POSITIVE | prop::num::f64::NORMAL,
        x in -708.0..708.0_f64,
        small in -3.0..3.0_f64,
    ) {
        let positive = positive.abs();
        prop_assert_eq!(ln(positive).to_bits(), libm::log(positive).to_bits());
        prop_assert_eq!(exp(x).to_bits(), libm::exp(x).to_bits());
        prop_assert_eq!(exp(small).to_bits(), libm::exp(small).to_bits());
    }
}
