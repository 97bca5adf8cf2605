//! One small sort for the few short lists that need one. Lists here have tens of entries, a hundred at most, for which
//! insertion is as good as anything; and one plain function is a tenth of the code that the library's sort is per use.

/// The indices of `keys` by ascending key; equal keys stay as they stand. NaN keys stay where they are met.
#[must_use]
pub fn ascending(keys: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::with_capacity(keys.len());
    for (index, key) in keys.iter().enumerate() {
        let mut place = order.len();
        while 0 < place && *key < keys[order[place - 1]] {
            place -= 1;
        }
        order.insert(place, index);
    }
    order
}

/// Sorts indices by ascending key; equal keys stay as they stand.
pub fn sort(indices: &mut [u8], key: &dyn Fn(u8) -> f64) {
    let unsorted = indices.to_vec();
    let mut keys = Vec::with_capacity(unsorted.len());
    for index in &unsorted {
        keys.push(key(*index));
    }
    for (place, from) in indices.iter_mut().zip(ascending(&keys)) {
        *place = unsorted[from];
    }
}
