//! Texts that are found again: a table of our own, since the library's costs kilobytes.

/// Different texts, by the order in which they came.
pub struct Names {
    names: Vec<String>,
    /// Positions in `names`, one more; 0 is free. Twice as many as names at least.
    slots: Vec<usize>,
}

impl Names {
    /// Room for so many names; more are not kept.
    ///
    /// ```
    /// use partner_fit::codec::Names;
    /// let mut names = Names::for_count(2);
    /// assert!(names.add("a".into()) && names.add("b".into()) && !names.add("a".into()));
    /// assert_eq!((names.position("b"), names.position("c")), (Some(1), None));
    /// ```
    pub fn for_count(count: usize) -> Names {
        Names { names: Vec::new(), slots: vec![0; (2 * count + 2).next_power_of_two()] }
    }

    /// Which name this is.
    pub fn position(&self, name: &str) -> Option<usize> {
        self.slots.get(self.slot(name))?.checked_sub(1)
    }

    /// Adds a name; false if it was there before.
    pub fn add(&mut self, name: String) -> bool {
        let slot = self.slot(&name);
        let has_room = 2 * self.names.len() < self.slots.len();
        let Some(free) = self.slots.get_mut(slot).filter(|slot| **slot == 0 && has_room) else {
            return false;
        };
        self.names.push(name);
        *free = self.names.len();
        true
    }

    /// Where a name is, or belongs.
    fn slot(&self, name: &str) -> usize {
        // FNV-1a.
        let mut hash: u32 = 0x811c_9dc5;
        for byte in name.bytes() {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
        let last = self.slots.len() - 1;
        let mut at = (hash ^ (hash >> 15)) as usize & last;
        while let Some(other) = self.slots.get(at).and_then(|slot| self.names.get(slot.wrapping_sub(1))) {
            if other == name {
                break;
            }
            at = (at + 1) & last;
        }
        at
    }
}
