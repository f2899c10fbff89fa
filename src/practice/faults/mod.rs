//! Faults the practice Amazon can be asked for: one request at a time by a header, or planned
//! for the next requests of a route.

mod answers;
mod apply;
mod fault;
mod page;
mod route;

pub use fault::Fault;
pub use fault::RetryAfter;
pub use route::Route;

pub(crate) use apply::stand_between;
pub(crate) use page::routes;

use std::collections::VecDeque;

/// A fault waiting for its requests.
#[derive(Clone)]
pub(crate) struct Planned {
    pub(crate) fault: Fault,
    /// How many requests it is still for, at least one.
    pub(crate) left: usize,
    pub(crate) route: Route,
}

/// Takes the oldest fault that is planned for this route.
fn take(planned: &mut VecDeque<Planned>, route: Route) -> Option<Fault> {
    let index = planned.iter().position(|plan| plan.route.covers(route))?;
    let plan = planned.get_mut(index)?;
    let fault = plan.fault;
    plan.left = plan.left.saturating_sub(1);
    if plan.left == 0 {
        planned.remove(index);
    }
    Some(fault)
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use super::Fault;
    use super::Planned;
    use super::Route;
    use super::take;

    #[test]
    fn a_fault_is_used_as_often_as_planned_and_only_where_planned() {
        let mut planned =
            VecDeque::from([Planned { fault: Fault::Close, left: 2, route: Route::Skills }]);
        assert!(take(&mut planned, Route::Vendors).is_none());
        assert_eq!(take(&mut planned, Route::Skills), Some(Fault::Close));
        assert_eq!(take(&mut planned, Route::Skills), Some(Fault::Close));
        assert!(take(&mut planned, Route::Skills).is_none());
        assert!(planned.is_empty());
    }
}
