//! Closed code lists: one Rust variant for each code that is stored and exchanged.
//!
//! A code list says nothing about words on screen; those stand in `text`.

/// Declares a closed code list: an enum, the code each variant is stored and exchanged as, and the list
/// of all variants in their declared order.
#[macro_export]
macro_rules! codes {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// Every code, in declared order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];
        }

        impl $crate::codes::Code for $name {
            const LIST: &'static str = stringify!($name);
            fn all() -> &'static [Self] { Self::ALL }
            fn code(self) -> &'static str { match self { $($name::$variant => $code),+ } }
        }
    };
}

/// A member of a closed code list.
pub trait Code: Copy + Eq + 'static {
    /// The Rust name of the list, for schemas and messages to developers.
    const LIST: &'static str;
    /// Every code, in declared order.
    fn all() -> &'static [Self];
    /// The text that is stored and exchanged.
    fn code(self) -> &'static str;
    /// The variant a stored or exchanged text stands for.
    fn from_code(text: &str) -> Option<Self> {
        Self::all().iter().copied().find(|each| each.code() == text)
    }
}
