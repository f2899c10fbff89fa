//! The orders in which the rows can stand.

use std::cmp::Reverse;

use crate::audit::Row;
use crate::model::Stage;

/// What the rows are sorted by.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Order {
    /// What needs most hands first.
    #[default]
    Trouble,
    /// The names of the skills.
    Name,
}

impl Order {
    /// The rows in this order. It does not depend on when their answers came.
    pub(super) fn sorted(self, rows: &[Row]) -> Vec<&Row> {
        let mut sorted: Vec<&Row> = rows.iter().collect();
        match self {
            Self::Trouble => sorted.sort_by_cached_key(|row| {
                let trouble = (row.lacks_linking(), row.must_fix(), row.is_unread());
                (Reverse((trouble, row.worth_a_look(), !row.differs().is_empty())), named(row))
            }),
            Self::Name => sorted.sort_by_cached_key(|row| named(row)),
        }
        sorted
    }
}

fn named(row: &Row) -> (String, &str, bool) {
    (row.name.to_lowercase(), &row.skill_id, row.stage == Stage::Live)
}
