//! Several children at once as text. Every sentence comes ready from the call.

use heimly_api::view::{JointState, JointView};
use heimly_api::{Lang, joint_words as words};

/// The proposal child by child, why, and the table of what is documented.
pub(crate) fn joint(view: &JointView, lang: Lang) -> String {
    let mut text = format!("{}\n", view.line);
    for network in &view.network {
        text.push_str(&format!("! {}\n", network.text));
    }
    for problem in &view.problems {
        let colon = if problem.title.ends_with('.') { "" } else { ":" };
        text.push_str(&format!("! {}{colon} {}\n", problem.title, problem.text));
    }
    if let Some(total) = &view.total {
        text.push_str(&format!("\n{}\n", words::proposal(total, view.next_best.as_deref(), lang)));
    }
    for child in &view.children {
        let siblings = child.siblings.as_ref().map_or_else(String::new, |words| format!(" · {words}"));
        let locked = if child.locked { format!(" · {}", words::locked(lang)) } else { String::new() };
        text.push_str(&format!("\n{} {}{siblings}{locked}\n", child.name, child.age));
        if view.solved {
            text.push_str(&format!("      {}  {}\n", child.proposal.name, child.proposal.words));
            text.push_str(&format!("      {}  {}\n", words::lost_words(&child.loss, lang), child.loss_words));
            text.push_str(&format!("      {}\n", child.why));
        }
        for (home, cell) in view.homes.iter().zip(&child.cells) {
            if cell.state != JointState::Excluded {
                let sum = cell.documented.map_or_else(|| "–".to_owned(), super::print::tenths);
                let words = cell.words.as_ref().map_or_else(String::new, |words| format!("  {words}"));
                let mark = if cell.proposed { "*" } else { " " };
                text.push_str(&format!("    {mark} {:<8}{:>6}{words}\n", home.code, sum));
            }
        }
    }
    for note in &view.notes {
        text.push_str(&format!("\n{note}\n"));
    }
    text
}
