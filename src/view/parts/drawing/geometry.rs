//! The top of a hip thrust seen from the side, from segment lengths: where the joints are and how far the knee is bent.
//!
//! Two-dimensional, height 1.70 m, Winter's segment lengths as fractions of height, trunk and thigh in one line from the edge of
//! the bench to the knee. It says nothing about muscles. Lengths in millimetres, y upwards from the floor, x from the bench to the feet.

/// A joint, mm.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// From the edge of the bench towards the feet.
    pub x: f64,
    /// Above the floor.
    pub y: f64,
}

/// Where the joints are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pose {
    /// On the edge of the bench.
    pub shoulder: Point,
    /// The hip.
    pub hip: Point,
    /// The knee.
    pub knee: Point,
    /// The ankle.
    pub ankle: Point,
}

/// Shoulder to hip, hip to knee, knee to ankle, ankle to floor, mm (Winter: 0.288, 0.245, 0.246 and 0.039 of 1.70 m).
const TRUNK: f64 = 489.6;
const THIGH: f64 = 416.5;
const SHANK: f64 = 418.2;
const FOOT: f64 = 66.3;

/// The bench that is drawn, mm; common ones are 350 to 450.
pub const BENCH: f64 = 400.0;
/// Feet too far: the ankle this far beyond the knee, mm (shins leaning 20°, about two hand-widths).
pub const TOO_FAR: f64 = 143.0;

/// The pose at the top on a bench this high, with the ankle this far beyond the knee (0: shins upright).
#[must_use]
pub fn pose(bench: f64, ankle_beyond: f64) -> Pose {
    let knee_y = FOOT + (SHANK * SHANK - ankle_beyond * ankle_beyond).sqrt();
    let (rise, length) = (knee_y - bench, TRUNK + THIGH);
    let knee_x = (length * length - rise * rise).sqrt();
    Pose {
        shoulder: Point { x: 0.0, y: bench },
        hip: Point {
            x: knee_x * TRUNK / length,
            y: bench + rise * TRUNK / length,
        },
        knee: Point {
            x: knee_x,
            y: knee_y,
        },
        ankle: Point {
            x: knee_x + ankle_beyond,
            y: FOOT,
        },
    }
}

/// How far the knee is bent, whole degrees; 0 is a straight leg.
#[must_use]
#[expect(clippy::cast_sign_loss, reason = "acos is never negative")]
pub fn knee_bend_deg(pose: &Pose) -> u32 {
    let thigh = (pose.knee.x - pose.hip.x, pose.knee.y - pose.hip.y);
    let shank = (pose.ankle.x - pose.knee.x, pose.ankle.y - pose.knee.y);
    let cosine = (thigh.0 * shank.0 + thigh.1 * shank.1) / (THIGH * SHANK);
    (libm::acos(cosine).to_degrees() + 0.5) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bench: f64, ankle_beyond: f64, degrees: u32) {
        assert_eq!(
            knee_bend_deg(&pose(bench, ankle_beyond)),
            degrees,
            "bench {bench} mm, ankle {ankle_beyond} mm beyond the knee"
        );
    }

    #[test]
    fn the_knee_bends_as_our_published_table_says() {
        check(350.0, 0.0, 98);
        check(450.0, 0.0, 92);
        check(350.0, TOO_FAR, 77);
        check(450.0, TOO_FAR, 71);
    }

    #[test]
    fn bringing_the_feet_closer_bends_the_knee_more() {
        let bends: Vec<u32> = [200.0, TOO_FAR, 70.0, 0.0, -70.0]
            .iter()
            .map(|&beyond| knee_bend_deg(&pose(BENCH, beyond)))
            .collect();
        assert!(bends.is_sorted(), "{bends:?}");
    }
}
