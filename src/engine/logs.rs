//! The engine's logarithms and powers: bit for bit the same natively and in the browser, where the standard library's differ.
//!
//! They are FreeBSD's (`e_log.c` and `e_exp.c` of its msun), and `libm`'s: the same to the last bit, and off by less than one of
//! the last place. Left out is what the engine never asks for, and the page would carry: zero, infinity, numbers below 2⁻¹⁰²².

use std::f64::consts::LOG2_E;

/// ln 2, in a part of so few bits that multiples of it are exact, and the rest.
const LN2: [f64; 2] = [6.931_471_803_691_238e-1, 1.908_214_929_270_587_7e-10];
/// (ln(1 + s) - ln(1 - s)) / s - 2 as a polynomial of s², from its second power on.
const LOG: [f64; 7] = [
    6.666_666_666_666_735e-1,
    3.999_999_999_940_942e-1,
    2.857_142_874_366_239e-1,
    2.222_219_843_214_978_4e-1,
    1.818_357_216_161_805e-1,
    1.531_383_769_920_937_3e-1,
    1.479_819_860_511_658_6e-1,
];
/// x (eˣ + 1) / (eˣ - 1) - 2 as a polynomial of x², from its second power on.
const EXP: [f64; 5] = [
    1.666_666_666_666_660_2e-1,
    -2.777_777_777_701_559_3e-3,
    6.613_756_321_437_934e-5,
    -1.653_390_220_546_525_2e-6,
    4.138_136_797_057_238_5e-8,
];
/// Bits of a number behind its exponent.
const FRACTION: u32 = f64::MANTISSA_DIGITS - 1;
/// What is added to an exponent, in the number's bits.
const BIAS: i64 = 1023;
/// √½ as msun cuts it: its upper half alone.
const ROOT_HALF: u64 = 0x3fe6_a09e << 32;

/// ln x, for x from 2⁻¹⁰²² up.
#[must_use]
pub fn ln(x: f64) -> f64 {
    // x = 2ᵗʷᵒˢ (1 + part), and 1 + part between √½ and √2.
    let bits = x.to_bits().wrapping_add(1_f64.to_bits() - ROOT_HALF);
    let twos = ((bits >> FRACTION).cast_signed() - BIAS) as f64;
    let part = f64::from_bits((bits & ((1 << FRACTION) - 1)) + ROOT_HALF) - 1.0;
    let half = 0.5 * part * part;
    let ratio = part / (2.0 + part);
    let z = ratio * ratio;
    let w = z * z;
    let odd = z * (LOG[0] + w * (LOG[2] + w * (LOG[4] + w * LOG[6])));
    let even = w * (LOG[1] + w * (LOG[3] + w * LOG[5]));
    ratio * (half + (odd + even)) + twos * LN2[1] - half + part + twos * LN2[0]
}

/// eˣ, for |x| below 708.
#[must_use]
pub fn exp(x: f64) -> f64 {
    // x = twos · ln 2 + rest, and |rest| at most ½ ln 2.
    let twos = (LOG2_E * x + 0.5_f64.copysign(x)) as i64;
    let high = x - twos as f64 * LN2[0];
    let low = twos as f64 * LN2[1];
    let rest = high - low;
    let z = rest * rest;
    let even = rest - z * (EXP[0] + z * (EXP[1] + z * (EXP[2] + z * (EXP[3] + z * EXP[4]))));
    let power = 1.0 + (rest * even / (2.0 - even) - low + high);
    power * f64::from_bits(((twos + BIAS) << FRACTION).cast_unsigned())
}

/// log₂ x.
#[must_use]
pub fn log2(x: f64) -> f64 {
    ln(x) * LOG2_E
}

/// x to the power of `power`.
#[must_use]
pub fn pow(x: f64, power: f64) -> f64 {
    exp(power * ln(x))
}
