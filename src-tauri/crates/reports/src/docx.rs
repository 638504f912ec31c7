//! skeleton
use crate::{ReportError, Stamp};
use heimly_domain::document::Document;
/// x
pub fn docx(_: &Document, _: &Stamp) -> Result<Vec<u8>, ReportError> {
    Err(ReportError::Word)
}
