//! A calendar day, without a time zone.

/// Days since 1970-01-01, between the years 1970 and 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// 1970-01-01, the first day there is.
    pub const FIRST: Day = Day(0);
    /// 9999-12-31, the last day there is.
    pub const LAST: Day = Day(2_932_896);

    /// The day that many days after 1970-01-01; `None` outside 1970 to 9999.
    pub fn from_number(days: i32) -> Option<Day> {
        (Day::FIRST.0..=Day::LAST.0).contains(&days).then_some(Day(days))
    }

    /// Days since 1970-01-01.
    pub const fn number(self) -> i32 {
        self.0
    }

    /// A day from year, month and day of the month.
    pub fn from_civil(year: i32, month: i32, day: i32) -> Option<Day> {
        if !(1970..=9999).contains(&year)
            || !(1..=12).contains(&month)
            || day < 1
            || day > length(year, month)
        {
            return None;
        }
        // Years counted from March, so that the leap day comes last.
        let (y, m) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        let of_year = (153 * m + 2) / 5 + day - 1;
        Some(Day(y * 365 + y / 4 - y / 100 + y / 400 + of_year - 719_468))
    }

    /// Year, month and day of the month.
    pub fn civil(self) -> (i32, i32, i32) {
        let days = self.0 + 719_468;
        let era = days / 146_097;
        let of_era = days % 146_097;
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let m = (5 * of_year + 2) / 153;
        let day = of_year - (153 * m + 2) / 5 + 1;
        let month = if m < 10 { m + 3 } else { m - 9 };
        (era * 400 + year_of_era + i32::from(month <= 2), month, day)
    }

    /// Reads `YYYY-MM-DD`.
    ///
    /// ```
    /// use partner_fit::model::Day;
    /// assert_eq!(Day::parse("2026-03-01").map(|d| d.to_string()).as_deref(), Some("2026-03-01"));
    /// assert_eq!(Day::parse("2026-02-29"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Day> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        let number = |part: &[u8]| {
            part.iter().try_fold(0, |n, b| b.is_ascii_digit().then(|| n * 10 + i32::from(b - b'0')))
        };
        Day::from_civil(number(&bytes[..4])?, number(&bytes[5..7])?, number(&bytes[8..])?)
    }

    /// Whole days from `earlier` to this day, negative if it is later.
    pub const fn since(self, earlier: Day) -> i32 {
        self.0 - earlier.0
    }
}

fn length(year: i32, month: i32) -> i32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (year, month, day) = self.civil();
        let digit = |n: i32| char::from(b'0' + (n % 10).unsigned_abs() as u8);
        for c in [
            digit(year / 1000),
            digit(year / 100),
            digit(year / 10),
            digit(year),
            '-',
            digit(month / 10),
            digit(month),
            '-',
            digit(day / 10),
            digit(day),
        ] {
            std::fmt::Write::write_char(f, c)?;
        }
        Ok(())
    }
}
