//! Each kind of item, from one world with dates written out.
