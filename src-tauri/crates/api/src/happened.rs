//! Days on which something has happened: never after today.

use crate::app::Moment;
use crate::error::Failure;
use chrono::NaiveDate;
use heimly_domain::text::import::Fault;
use heimly_exchange::problem::Problem;

/// Refuses the first day that lies after today, by its field.
///
/// # Errors
/// `invalid` with the field.
pub(crate) fn happened(days: &[(&str, Option<NaiveDate>)], moment: &Moment) -> Result<(), Failure> {
    match days.iter().find(|(_, day)| day.is_some_and(|day| day > moment.today)) {
        Some((field, _)) => Err(Problem::new(*field, Fault::InFuture).into()),
        None => Ok(()),
    }
}

/// Refuses a field for a fault.
pub(crate) fn refused(field: &str, fault: Fault) -> Failure {
    Problem::new(field, fault).into()
}
