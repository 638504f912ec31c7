//! The same work on many items, shared among the processor's cores.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Items handed to a thread at a time.
const BLOCK: usize = 512;

/// What `work` makes of every item, in the order of the items whatever the number of threads. Each thread works
/// with a memory of its own; there are as many threads as memories.
pub(crate) fn shared<Item: Sync, Memory: Send, Made: Send>(
    items: &[Item],
    memories: &mut [Memory],
    work: impl Fn(&mut Memory, &Item) -> Made + Sync,
) -> Vec<Made> {
    if items.len() <= BLOCK {
        return memories
            .first_mut()
            .map_or_else(Vec::new, |memory| items.iter().map(|item| work(memory, item)).collect());
    }
    let next = AtomicUsize::new(0);
    let mut blocks: Vec<(usize, Vec<Made>)> = thread::scope(|scope| {
        let threads: Vec<_> = memories
            .iter_mut()
            .map(|memory| scope.spawn(|| blocks_of(items, &next, memory, &work)))
            .collect();
        threads.into_iter().flat_map(joined).collect()
    });
    blocks.sort_unstable_by_key(|(block, _)| *block);
    blocks.into_iter().flat_map(|(_, made)| made).collect()
}

fn blocks_of<Item, Memory, Made>(
    items: &[Item],
    next: &AtomicUsize,
    memory: &mut Memory,
    work: &impl Fn(&mut Memory, &Item) -> Made,
) -> Vec<(usize, Vec<Made>)> {
    let mut done = Vec::new();
    loop {
        let block = next.fetch_add(1, Ordering::Relaxed);
        let Some(left) = items.get(block.saturating_mul(BLOCK)..).filter(|left| !left.is_empty()) else {
            return done;
        };
        done.push((block, left.iter().take(BLOCK).map(|item| work(memory, item)).collect()));
    }
}

/// A thread's result; a panic in it goes on in the thread that waited.
fn joined<Made>(thread: thread::ScopedJoinHandle<'_, Made>) -> Made {
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_is_that_of_the_items() {
        let items: Vec<u32> = (0..5_000).collect();
        let mut one = vec![0_u32];
        let mut three = vec![0_u32; 3];
        let double = |seen: &mut u32, item: &u32| {
            *seen += 1;
            item * 2
        };
        let expected: Vec<u32> = items.iter().map(|item| item * 2).collect();
        assert_eq!(shared(&items, &mut one, double), expected);
        assert_eq!(shared(&items, &mut three, double), expected);
        assert_eq!(three.iter().sum::<u32>(), 5_000, "every item is worked on once");
    }
}
