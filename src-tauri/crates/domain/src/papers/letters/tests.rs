//! What the letters say, and what never stands in them.
