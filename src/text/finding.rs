//! Remarks on a scenario in sentences: what is so, what follows from it, and what to do where something can be done.

use super::rule_broken::rule_broken;
use super::{Language, names, number, roster, subject};
use crate::model::allowance::{Input, Refused};
use crate::model::finding::{Finding, FindingKind};
use crate::model::payroll::{BlockKind, LineId, TargetId, UnitId};
use crate::model::quantity::Fraction;
use crate::model::scenario::Scenario;
use crate::model::sourcing::{PostRef, WardId};

/// A remark in one to three sentences. Names are looked up in the scenario it was made about.
pub fn finding(finding: &Finding, scenario: &Scenario, language: Language) -> String {
    let said = Said { scenario, language };
    match &finding.kind {
        FindingKind::BaseMismatch {
            block,
            stated,
            summed,
        } => said.base_mismatch(*block, *stated, *summed),
        FindingKind::EstablishmentUnknown { units } => said.establishment_unknown(units),
        FindingKind::TargetBaseUnknown { target } => said.target_base_unknown(*target),
        FindingKind::Overdue { line, posts } => said.overdue(*line, *posts),
        FindingKind::DoneInFuture { line, posts } => said.done_in_future(*line, *posts),
        FindingKind::DoneExceedsPosts { line } => said.done_exceeds_posts(*line),
        FindingKind::ScopeMissing { line, target } => said.scope_missing(*line, *target),
        FindingKind::LineOutsideHorizon { line } => said.outside_horizon(*line),
        FindingKind::BelowFloor { unit, left, floor } => said.below_floor(*unit, *left, *floor),
        FindingKind::CutExceedsEstablishment {
            unit,
            establishment,
            cut,
        } => said.cut_exceeds(*unit, *establishment, *cut),
        FindingKind::NothingPlanned { target } => said.nothing_planned(*target),
        FindingKind::LawUnknown {
            names,
            instrument,
            posts,
            ..
        } => said.law_unknown(names, instrument, *posts),
        FindingKind::PersonUnknown { input, people } => said.person_unknown(*input, *people),
        FindingKind::ExitNotOpen { code, refused } => said.exit_not_open(code, *refused),
        FindingKind::TooManyReplaced {
            replaced,
            leaving,
            most,
        } => said.too_many_replaced(*replaced, *leaving, *most),
        FindingKind::RetirementUnknown { people } => said.retirement_unknown(*people),
        FindingKind::NoTarget => said.plain(
            "Chưa có mục tiêu giảm biên chế nào, nên chưa kết luận được. Thêm một mục tiêu: số phải giảm, nơi phải giảm, hạn.",
            "There is no payroll target, so nothing can be concluded. Add one: how many posts, whose, by when.",
        ),
        FindingKind::WeightsDoNotSumToOne { millionths } => said.weights(*millionths),
        FindingKind::DurationWeightsDoNotSumToOne { millionths } => said.duration_weights(*millionths),
        FindingKind::NoPosts { ward } => said.no_posts(*ward),
        FindingKind::HolderUnknown { posts } => said.holder_unknown(posts),
        FindingKind::AdmissionMonthUnknown { post } => said.admission_unknown(*post),
        FindingKind::RouteMissing { posts } => said.route_missing(posts),
        FindingKind::RouteOverdue { post, latest } => {
            said.route_overdue(*post, &number::month(*latest))
        }
        FindingKind::RuleBroken(broken) => rule_broken(broken, scenario, language),
        FindingKind::AgeUnknown { posts } => said.age_unknown(posts),
        FindingKind::NotAdmissible { post } => said.not_admissible(*post),
        FindingKind::LinkBroken { post } => said.link_broken(*post),
        FindingKind::ReportContradicted {
            ward,
            reported_complete,
        } => said.contradicted(*ward, *reported_complete),
    }
}

/// What every sentence needs.
struct Said<'a> {
    scenario: &'a Scenario,
    language: Language,
}

impl Said<'_> {
    fn law_unknown(&self, names: &[String; 2], instrument: &str, posts: u32) -> String {
        let [vietnamese, english] = names;
        let written = number::whole(posts.into(), self.language);
        match (self.language, instrument.is_empty()) {
            (Language::Vi, false) => format!(
                "Chi trả một lần chưa gồm {written} người: họ nghỉ khi {instrument} có hiệu lực, mà “{vietnamese}” theo văn bản này \
                 chưa rõ. Số chỉ tiêu vẫn tính đủ. Nhập giá trị ở trang Quy định để cộng vào."
            ),
            (Language::Vi, true) => format!(
                "Không còn quy định “{vietnamese}” vào thời điểm nghỉ, nên chưa tính được chi trả một lần cho {written} người."
            ),
            (Language::En, false) => format!(
                "The one-off cost leaves out {written} people: they leave under {instrument}, whose “{english}” is not known. \
                 Their posts count. Enter the value on the page of rules to add them."
            ),
            (Language::En, true) => format!(
                "There is no rule “{english}” at that time, so the one-off cost of {written} people cannot be told."
            ),
        }
    }

    fn person_unknown(&self, input: Input, people: u32) -> String {
        let (what, people) = (roster::input(input, self.language), self.people(people));
        self.language.pick(
            format!("{people} chọn nghỉ mà danh sách chưa có {what}: chưa tính được chi trả một lần."),
            format!(
                "{people} planned to leave without {what} on the roster: their one-off cost cannot be told."
            ),
        )
    }

    fn exit_not_open(&self, code: &str, refused: Refused) -> String {
        let why = roster::refused(refused, self.language);
        self.language.pick(
            format!("Người {code} không thuộc diện nghỉ đã chọn vào tháng đó: {why}."),
            format!("Person {code} cannot go the way chosen in that month: {why}."),
        )
    }

    fn too_many_replaced(&self, replaced: u32, leaving: u32, most: u32) -> String {
        let [replaced, leaving, most] = [replaced, leaving, most].map(|count| self.count(count));
        self.language.pick(
            format!(
                "Tuyển thay {replaced} trong {leaving} người nghỉ, quá mức {most} theo quy định. Chuyển bớt sang cắt chỉ tiêu."
            ),
            format!(
                "{replaced} of {leaving} who leave are to be replaced, more than the {most} the rule allows. Cut more of \
                 these posts."
            ),
        )
    }

    fn retirement_unknown(&self, people: u32) -> String {
        let people = self.people(people);
        self.language.pick(
            format!("{people} sinh quá sớm so với các quy định đã ghi: không tính được thời điểm nghỉ hưu."),
            format!("{people} born too early for the rules written down: when they retire cannot be told."),
        )
    }

    fn people(&self, people: u32) -> String {
        roster::counted(usize::try_from(people).unwrap_or(usize::MAX), self.language)
    }

    fn plain(&self, vi: &str, en: &str) -> String {
        self.language.pick(vi, en).into()
    }

    fn count(&self, number: u32) -> String {
        number::whole(i64::from(number), self.language)
    }

    fn line(&self, line: LineId) -> String {
        subject::line(self.scenario, line, self.language)
    }

    fn posts(&self, posts: &[PostRef]) -> (String, String) {
        let names: Vec<String> = posts
            .iter()
            .map(|post| subject::post(self.scenario, *post, self.language))
            .collect();
        let count = number::positions(posts.len() as i64, self.language);
        (count, subject::several(&names, self.language))
    }

    fn age_unknown(&self, posts: &[PostRef]) -> String {
        let (count, names) = self.posts(posts);
        self.language.pick(
            format!(
                "Chưa biết tháng sinh của người dự kiến kết nạp ở {count}: {names}. Nhập tháng sinh để đối chiếu độ tuổi khi \
                 chi bộ xét."
            ),
            format!(
                "The month of birth is not known for {count} to be filled by admission: {names}. Enter it to check the age \
                 when the cell considers it."
            ),
        )
    }

    fn not_admissible(&self, post: PostRef) -> String {
        let post = subject::post(self.scenario, post, self.language);
        self.language.pick(
            format!(
                "{post}: người dự kiến kết nạp chưa đủ điều kiện về văn bằng, người giới thiệu hoặc lý lịch. Bổ sung hồ sơ \
                 hoặc chọn cách khác."
            ),
            format!(
                "{post}: the person to be admitted lacks schooling, introducers or a cleared background. Complete the file \
                 or choose another way."
            ),
        )
    }

    fn link_broken(&self, post: PostRef) -> String {
        let post = subject::post(self.scenario, post, self.language);
        self.language.pick(
            format!("{post}: chức danh được ghi là cùng một người không có hoặc lại dẫn về chính nó. Ghi lại."),
            format!("{post}: the position said to have the same holder does not exist or leads back. State it again."),
        )
    }

    fn base_mismatch(&self, block: BlockKind, stated: u32, summed: u32) -> String {
        let block = names::block(block, self.language);
        let difference = number::whole(i64::from(stated.abs_diff(summed)), self.language);
        let (stated, summed) = (self.count(stated), self.count(summed));
        self.language.pick(
            format!(
                "{block}: các đơn vị cộng lại {summed}, số của cả khối là {stated}, lệch {difference}. Sửa số của khối \
                 hoặc của đơn vị."
            ),
            format!(
                "{block}: the units sum to {summed}, the block states {stated}, a difference of {difference}. Correct \
                 the block or the units."
            ),
        )
    }

    fn establishment_unknown(&self, units: &[UnitId]) -> String {
        let count = number::units(units.len() as i64, self.language);
        let names: Vec<String> = units
            .iter()
            .map(|unit| subject::unit(self.scenario, *unit, self.language))
            .collect();
        let names = subject::several(&names, self.language);
        self.language.pick(
            format!(
                "Chưa có số biên chế được giao của {count}: {names}. Nhập số đó để đối chiếu với số của khối."
            ),
            format!(
                "Posts assigned are not known for {count}: {names}. Enter them to check against the block."
            ),
        )
    }

    fn target_base_unknown(&self, target: TargetId) -> String {
        let target = subject::target(self.scenario, target, self.language);
        self.language.pick(
            format!("Mục tiêu {target} tính theo tỷ lệ, nhưng chưa có biên chế gốc. Nhập biên chế gốc để tính ra số phải giảm."),
            format!("The target to {target} is a share of a base that is not known. Enter the base."),
        )
    }

    fn overdue(&self, line: LineId, posts: u32) -> String {
        let (line, posts) = (self.line(line), number::posts(i64::from(posts), self.language));
        self.language.pick(
            format!("{line}: {posts} đã quá hạn mà chưa ghi đã thực hiện, nên không được tính. Ghi đã thực hiện, hoặc dời sang tháng sau."),
            format!("{line}: {posts} overdue and not marked done, so not counted. Mark them done or move them."),
        )
    }

    fn done_in_future(&self, line: LineId, posts: u32) -> String {
        let (line, posts) = (self.line(line), number::posts(i64::from(posts), self.language));
        let as_of = number::month(self.scenario.horizon.as_of);
        self.language.pick(
            format!("{line}: {posts} ghi đã thực hiện sau {as_of} là tháng có số liệu, nên chỉ tính như kế hoạch."),
            format!("{line}: {posts} marked done after {as_of}, the month facts are known for, so counted as planned."),
        )
    }

    fn done_exceeds_posts(&self, line: LineId) -> String {
        let line = self.line(line);
        self.language.pick(
            format!(
                "{line}: số đã thực hiện lớn hơn số kế hoạch; chỉ tính bằng kế hoạch. Sửa một trong hai số."
            ),
            format!("{line}: more is marked done than planned; only what is planned counts. Correct either."),
        )
    }

    fn scope_missing(&self, line: Option<LineId>, target: Option<TargetId>) -> String {
        let what = match (line, target) {
            (Some(line), _) => self.line(line),
            (None, Some(target)) => subject::target(self.scenario, target, self.language),
            (None, None) => self.plain("Một dòng", "A line"),
        };
        self.language.pick(
            format!("{what}: nhóm hoặc đơn vị không còn, nên không được tính. Chọn lại nơi phải giảm."),
            format!("{what}: the group or unit no longer exists, so it is not counted. Choose another."),
        )
    }

    fn outside_horizon(&self, line: LineId) -> String {
        let line = self.line(line);
        let horizon = self.scenario.horizon;
        let (start, end) = (number::month(horizon.start), number::month(horizon.end));
        self.language.pick(
            format!("{line}: nằm ngoài thời gian được tính ({start} đến {end})."),
            format!("{line}: outside the months that are computed ({start} to {end})."),
        )
    }

    fn below_floor(&self, unit: UnitId, left: i32, floor: u32) -> String {
        let unit = subject::unit(self.scenario, unit, self.language);
        let left = number::whole(i64::from(left), self.language);
        let floor = self.count(floor);
        self.language.pick(
            format!("{unit} còn {left} biên chế, dưới mức tối thiểu {floor}. Giảm bớt số cắt hoặc sửa mức tối thiểu."),
            format!("{unit} would keep {left} posts, below its minimum of {floor}. Cut fewer or change the minimum."),
        )
    }

    fn cut_exceeds(&self, unit: UnitId, establishment: u32, cut: i32) -> String {
        let unit = subject::unit(self.scenario, unit, self.language);
        let establishment = self.count(establishment);
        let cut = number::whole(i64::from(cut), self.language);
        self.language.pick(
            format!("{unit} chỉ có {establishment} biên chế nhưng kế hoạch giảm {cut}. Giảm bớt số cắt."),
            format!("{unit} has only {establishment} posts but {cut} are planned to go. Cut fewer."),
        )
    }

    fn nothing_planned(&self, target: TargetId) -> String {
        let target = subject::target(self.scenario, target, self.language);
        self.language.pick(
            format!("Chưa lập kế hoạch cho mục tiêu {target}."),
            format!("Nothing is planned yet to {target}."),
        )
    }

    fn weights(&self, millionths: u32) -> String {
        let sum = percent(millionths, self.language);
        self.language.pick(
            format!("Trọng số ba bối cảnh cộng lại {sum}, phải là 100%. Sửa một trong ba trọng số."),
            format!(
                "The weights of the three circumstances sum to {sum} instead of 100%. Correct one of them."
            ),
        )
    }

    fn duration_weights(&self, millionths: u32) -> String {
        let sum = percent(millionths, self.language);
        self.language.pick(
            format!("Trọng số thời gian ngắn, thường, dài cộng lại {sum}, phải là 100%; công cụ chia lại theo tỷ lệ."),
            format!("The weights of the shortest, usual and longest duration sum to {sum}; they are scaled to 100%."),
        )
    }

    fn no_posts(&self, ward: Option<WardId>) -> String {
        match ward {
            Some(ward) => {
                let ward = subject::ward(self.scenario, ward, self.language);
                self.language.pick(
                    format!("{ward} chưa có khu phố nào. Thêm khu phố, hoặc xóa phường này."),
                    format!("{ward} has no neighbourhood. Add some, or delete the ward."),
                )
            }
            None => self.plain(
                "Chưa có phường, khu phố nào, nên chưa kết luận được. Thêm phường và số khu phố.",
                "There is no ward or neighbourhood, so nothing can be concluded. Add the wards.",
            ),
        }
    }

    fn holder_unknown(&self, posts: &[PostRef]) -> String {
        let (count, which) = self.posts(posts);
        self.language.pick(
            format!("Chưa rõ ai giữ {count}: {which}. Tạm tính là chưa do đảng viên giữ; ghi người giữ để tính đúng."),
            format!("Who holds {count} is not known: {which}. Counted as not held by a member until entered."),
        )
    }

    fn admission_unknown(&self, post: PostRef) -> String {
        let post = subject::post(self.scenario, post, self.language);
        self.language.pick(
            format!("{post}: chưa có tháng kết nạp của đảng viên dự bị, nên chưa biết khi nào thành chính thức. Nhập tháng kết nạp."),
            format!("{post}: the month of admission is not known, nor therefore when the member becomes official. Enter it."),
        )
    }

    fn route_missing(&self, posts: &[PostRef]) -> String {
        let (count, which) = self.posts(posts);
        self.language.pick(
            format!("{count} chưa có cách tạo nguồn: {which}. Chọn cách cho từng vị trí."),
            format!("{count} without a route: {which}. Choose one for each."),
        )
    }

    fn route_overdue(&self, post: PostRef, latest: &str) -> String {
        let post = subject::post(self.scenario, post, self.language);
        self.language.pick(
            format!("{post}: theo các bước thì đã xong chậm nhất {latest}, nhưng danh sách ghi chưa. Dời ngày bắt đầu hoặc ghi lại người giữ."),
            format!("{post}: by its stages it was complete by {latest} at the latest, yet the post is still open. Move its start or correct the holder."),
        )
    }

    fn contradicted(&self, ward: WardId, reported_complete: bool) -> String {
        let ward = subject::ward(self.scenario, ward, self.language);
        if reported_complete {
            self.language.pick(
                format!("Văn bản ghi {ward} đã hoàn thành, nhưng danh sách còn vị trí chưa là đảng viên. Cần xác minh."),
                format!("The document calls {ward} complete, but the register has open posts. To be verified."),
            )
        } else {
            self.language.pick(
                format!("Văn bản ghi {ward} chưa hoàn thành, nhưng danh sách đã đủ đảng viên. Cần xác minh."),
                format!(
                    "The document calls {ward} incomplete, but the register has no open post. To be verified."
                ),
            )
        }
    }
}

/// Millionths of a sum that may exceed one.
fn percent(millionths: u32, language: Language) -> String {
    if millionths <= Fraction::ONE.millionths() {
        number::fraction(Fraction::from_millionths(millionths), language)
    } else {
        number::basis_points(millionths / 100, language)
    }
}
