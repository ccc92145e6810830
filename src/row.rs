//! [`Row`]: entries in a row, the first of which takes no allocation.

/// Entries by number. One has its place here: where an entry is for 64 lines, most
/// documents have no other.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row<T> {
    first: T,
    others: Vec<T>,
}

impl<T: Copy + Default> Row<T> {
    /// The entry of a number: the first is always there, another one if it or one behind
    /// it was written.
    #[inline]
    pub(crate) fn get(&self, number: usize) -> Option<&T> {
        match number.checked_sub(1) {
            None => Some(&self.first),
            Some(other) => self.others.get(other),
        }
    }

    /// No entries, and the room of these.
    pub(crate) fn emptied(mut self) -> Row<T> {
        self.first = T::default();
        self.others.clear();
        self
    }

    /// All entries, the first and those up to the last that was written.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &T> {
        std::iter::once(&self.first).chain(&self.others)
    }

    /// The entry of a number, to write.
    #[inline]
    pub(crate) fn entry(&mut self, number: usize) -> &mut T {
        match number.checked_sub(1) {
            None => &mut self.first,
            Some(other) => {
                if self.others.len() <= other {
                    self.others.resize(other + 1, T::default());
                }
                &mut self.others[other]
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_kept_by_number() {
        let mut row = Row::default();
        assert_eq!((row.get(0), row.get(1)), (Some(&0), None));
        *row.entry(3) += 7;
        *row.entry(0) += 1;
        let all = [0, 1, 2, 3, 4].map(|number| row.get(number).copied());
        assert_eq!(all, [Some(1), Some(0), Some(0), Some(7), None]);
    }
}
