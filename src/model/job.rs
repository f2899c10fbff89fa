//! Slow work as a value.

/// Something asked of the world. An answer counts only when its number is the one that runs.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Job<T, E> {
    #[default]
    Idle,
    /// Asked under that number.
    Running(u64),
    Done(T),
    Failed(E),
}

impl<T, E> Job<T, E> {
    /// Takes an answer in. One with another number falls on the floor, and that is `false`.
    pub fn finish(&mut self, id: u64, answer: Result<T, E>) -> bool {
        if !self.is_running_as(id) {
            return false;
        }
        *self = match answer {
            Ok(value) => Self::Done(value),
            Err(error) => Self::Failed(error),
        };
        true
    }

    pub fn is_running(&self) -> bool {
        matches!(self, Self::Running(_))
    }

    pub fn is_running_as(&self, id: u64) -> bool {
        matches!(self, Self::Running(running) if *running == id)
    }

    /// What it brought, once it is done.
    pub fn done(&self) -> Option<&T> {
        match self {
            Self::Done(value) => Some(value),
            Self::Idle | Self::Running(_) | Self::Failed(_) => None,
        }
    }

    /// Why it failed, when it did.
    pub fn failed(&self) -> Option<&E> {
        match self {
            Self::Failed(error) => Some(error),
            Self::Idle | Self::Running(_) | Self::Done(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_answer_falls_on_the_floor() {
        let mut job: Job<u8, ()> = Job::Running(2);
        assert!(!job.finish(1, Ok(7)));
        assert!(job.is_running());
        assert!(job.finish(2, Ok(8)));
        assert_eq!(job.done(), Some(&8));
        assert!(!job.finish(2, Err(())));
        assert_eq!(job.failed(), None);
    }
}
