//! How far two words are apart.

/// The letters to insert, take away or change to make one word of the other.
pub fn edit_distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (slot, y) in row.iter_mut().skip(1).zip(&b) {
            let changed = diagonal + usize::from(x != *y);
            diagonal = *slot;
            left = changed.min(diagonal + 1).min(left + 1);
            *slot = left;
        }
    }
    row.last().copied().unwrap_or_default()
}

/// Whether two words are at most that far apart; cheap when their lengths tell.
pub fn within(a: &str, b: &str, most: usize) -> bool {
    a.chars().count().abs_diff(b.chars().count()) <= most && edit_distance(a, b) <= most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_counted() {
        let cases = [
            ("", "", 0),
            ("abc", "abc", 0),
            ("abc", "", 3),
            ("", "ab", 2),
            ("kitten", "sitting", 3),
            ("oa2", "ao2", 2),
            ("www.amazon.com", "www.amazn.com", 1),
        ];
        for (a, b, distance) in cases {
            assert_eq!(edit_distance(a, b), distance, "{a} {b}");
            assert_eq!(edit_distance(b, a), distance, "{b} {a}");
            assert!(within(a, b, distance));
            assert!(distance == 0 || !within(a, b, distance - 1));
        }
    }
}
