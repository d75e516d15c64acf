//! What is loaded while the first questions are answered, or at once where a visit begins with answers: the result, and
//! answers as a link. The build moves these functions, and whatever only they reach, into a module of their own
//! (`scripts/split.mjs`): none may be called before the browser says that it is there.

use super::{Frame, kept, result};
use crate::browser;
use crate::codec::report_of;
use crate::embed::{Settings, ToHost};
use crate::model::{Assessment, Report};
use crate::ui::el::El;

/// What was kept, else what the host brings along.
#[inline(never)]
pub fn begin(settings: &Settings) -> Assessment {
    kept::begin(settings)
}

/// Keeps the answers, where the host asks for it.
#[inline(never)]
pub fn keep(settings: &Settings, assessment: &Assessment) {
    kept::keep(settings, assessment);
}

/// What the answers add up to.
#[inline(never)]
pub fn result(frame: &Frame) -> El {
    result::result(frame)
}

/// The same for the host, if there is a score.
#[inline(never)]
pub fn told(assessment: &Assessment) -> Option<ToHost> {
    let report = Report::of(assessment, browser::today());
    report.score.readiness?;
    let report = report_of(assessment, &report, None);
    Some(ToHost::Result(report, browser::home(&kept::link(assessment))))
}
