//! The tests that need more than one crate: one binary, one module per subject. Each module is marked as test
//! code, so that its helper functions may unwrap as the tests themselves may.

#[cfg(test)]
mod architecture;
#[cfg(test)]
mod arithmetic;
#[cfg(test)]
mod asking;
#[cfg(test)]
mod bad_input;
#[cfg(test)]
mod beredskap;
#[cfg(test)]
mod choosing;
#[cfg(test)]
mod decision;
#[cfg(test)]
mod erased_depth;
#[cfg(test)]
mod files;
#[cfg(test)]
mod inquiries;
#[cfg(test)]
mod joint;
#[cfg(test)]
mod leaks;
#[cfg(test)]
mod machine_files;
#[cfg(test)]
mod merging;
#[cfg(test)]
mod office;
#[cfg(test)]
mod office_people;
#[cfg(test)]
mod overview;
#[cfg(test)]
mod population;
#[cfg(test)]
mod protected;
#[cfg(test)]
mod protected_depth;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod rounds;
#[cfg(test)]
mod sure;
#[cfg(test)]
mod vectors;
#[cfg(test)]
mod vetting;
#[cfg(test)]
mod where_is;
