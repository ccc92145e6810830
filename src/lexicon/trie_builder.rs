//! [`TrieBuilder`]: makes a [`Trie`] of patterns.

use super::pattern::{Part, is_mark};
use super::trie::{Edge, Node, Trie, WIDTH};

/// Makes a [`Trie`].
#[derive(Debug, Default)]
pub(super) struct TrieBuilder {
    nodes: Vec<Branch>,
}

/// A node that grows.
#[derive(Debug, Default)]
struct Branch {
    edges: Vec<Edge>,
    ids: Vec<u16>,
}

impl TrieBuilder {
    /// A node that nothing leads to.
    pub(super) fn root(&mut self) -> u32 {
        self.nodes.push(Branch::default());
        u32::try_from(self.nodes.len() - 1).unwrap_or(u32::MAX)
    }

    /// Adds a pattern under a root. Ids have to come in order.
    pub(super) fn add(&mut self, root: u32, parts: &[Part], id: u16) {
        let mut node = root;
        let mut rest = parts;
        while !rest.is_empty() {
            let (step, behind) = rest.split_at(step_length(rest));
            let mut bytes = [0; WIDTH];
            let mut length = 0;
            for part in step {
                bytes[length] = match part {
                    Part::Byte(byte) => *byte,
                    Part::Space => b' ',
                    Part::Number => break,
                };
                length += 1;
            }
            node = self.step(node, u64::from_le_bytes(bytes), length);
            rest = behind;
        }
        let ids = &mut self.nodes[node as usize].ids;
        if ids.last() != Some(&id) {
            ids.push(id);
        }
    }

    /// The node that a step leads to.
    fn step(&mut self, from: u32, bytes: u64, length: usize) -> u32 {
        let mask = if length == 0 { 0 } else { u64::MAX >> (8 * (WIDTH - length)) };
        let is_plain = length > 0 && bytes.to_le_bytes()[length - 1] != b' ';
        let length = u8::try_from(length).unwrap_or_default();
        let known = self.nodes[from as usize].edges.iter().find(|edge| edge.bytes == bytes && edge.mask == mask);
        if let Some(edge) = known {
            return edge.to;
        }
        let to = self.root();
        self.nodes[from as usize].edges.push(Edge {
            bytes,
            mask,
            length,
            loose: loose(bytes),
            is_plain,
            is_alone: false,
            to,
        });
        to
    }

    /// Puts the edges of each node in order, and tells which are alone.
    fn order(&mut self, rank: impl Fn(u16) -> usize) {
        let own = |node: &Branch| node.ids.iter().map(|id| rank(*id)).min().unwrap_or(usize::MAX);
        let mut ranks: Vec<usize> = self.nodes.iter().map(own).collect();
        // A node comes before those that it leads to.
        for (at, node) in self.nodes.iter_mut().enumerate().rev() {
            node.edges.sort_by_key(|edge| ranks[edge.to as usize]);
            let first = node.edges.first().map_or(usize::MAX, |edge| ranks[edge.to as usize]);
            ranks[at] = ranks[at].min(first);
            let edges = node.edges.clone();
            for edge in &mut node.edges {
                edge.is_alone = edges.iter().filter(|other| edge.leaves_room_for(other)).count() == 1;
            }
        }
    }

    /// The trie. Of edges of a node it reads first those that lead to the lowest `rank`.
    pub(super) fn build(mut self, rank: impl Fn(u16) -> usize) -> Trie {
        self.order(rank);
        let mut trie = Trie::default();
        let length = |all: usize| u32::try_from(all).unwrap_or(u32::MAX);
        for branch in &self.nodes {
            trie.nodes.push(Node {
                edges: length(trie.edges.len()),
                edge_count: length(branch.edges.len()),
                ids: length(trie.ids.len()),
                id_count: length(branch.ids.len()),
            });
            trie.edges.extend_from_slice(&branch.edges);
            trie.ids.extend_from_slice(&branch.ids);
        }
        trie
    }
}

/// All bits of the bytes that are a space, stand behind one, or are a mark.
fn loose(bytes: u64) -> u64 {
    let bytes = bytes.to_le_bytes();
    let is_loose = |at: usize| bytes[at] == b' ' || is_mark(bytes[at]) || (at > 0 && bytes[at - 1] == b' ');
    (0..WIDTH).filter(|at| is_loose(*at)).fold(0, |loose, at| loose | 0xFF << (8 * at))
}

/// How many parts the next step takes: a number, or bytes that do not end in a
/// space, before which the text may hold more than one, unless a number follows.
fn step_length(parts: &[Part]) -> usize {
    let bytes = parts.iter().take(WIDTH).take_while(|part| **part != Part::Number).count();
    match parts.get(bytes) {
        Some(Part::Byte(_) | Part::Space) if bytes > 1 && parts[bytes - 1] == Part::Space => bytes - 1,
        _ => bytes.max(1),
    }
}
