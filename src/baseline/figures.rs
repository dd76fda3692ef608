//! Every figure of the document, with where it stands and in which words.

use crate::model::document::FigureId;

/// How a figure comes to be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureKind {
    /// The document prints it.
    Quoted,
    /// It follows from what the document prints.
    Inferred,
    /// The document is silent; the tool supposes it.
    Assumed,
}

/// What a figure says, as data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureValue {
    /// A number of things.
    Count(u32),
    /// Several numbers, in the order the label says.
    Counts(&'static [u32]),
    /// From one number to another.
    Range(u32, u32),
    /// One number that became another.
    Change(u32, u32),
    /// So many of so many, and the percentage as the document prints it, where it does.
    Share {
        /// The part.
        part: u32,
        /// The whole.
        whole: u32,
        /// The percentage as printed, without the sign: "67,56".
        printed: Option<&'static str>,
    },
    /// A percentage as printed, without the sign; what it is a part of is not printed.
    Percent(&'static str),
    /// The names of wards.
    Names(&'static [&'static str]),
    /// A month: year and month.
    Month(i32, u32),
    /// A day: year, month and day.
    Day(i32, u32, u32),
    /// What the open scenario supposes: its value stands there, and is edited there.
    InScenario,
}

/// A figure of the document, or one the tool has to suppose because the document is silent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Which figure.
    pub id: FigureId,
    /// How it comes to be known.
    pub kind: FigureKind,
    /// The section it stands in, or follows from, in the document's own numbering; empty where the document is silent.
    pub section: &'static str,
    /// The passage, word for word, omissions as "…"; empty where the document is silent.
    pub quotation: &'static str,
    /// The part of the passage that carries the number; empty where none does.
    pub highlight: &'static str,
    /// What it says.
    pub value: FigureValue,
}

/// Every figure, in the order they are shown: one for each of [`FigureId::ALL`].
pub fn figures() -> &'static [Figure] {
    &FIGURES
}

/// One figure.
pub fn figure(id: FigureId) -> Option<&'static Figure> {
    FIGURES.iter().find(|figure| figure.id == id)
}

const fn share(part: u32, whole: u32, printed: &'static str) -> FigureValue {
    FigureValue::Share {
        part,
        whole,
        printed: Some(printed),
    }
}

use FigureValue::{Change, Count, Counts, Day, InScenario, Month, Names, Percent, Range};

const fn quoted(
    id: FigureId,
    section: &'static str,
    quotation: &'static str,
    highlight: &'static str,
    value: FigureValue,
) -> Figure {
    Figure {
        id,
        kind: FigureKind::Quoted,
        section,
        quotation,
        highlight,
        value,
    }
}

const fn inferred(
    id: FigureId,
    section: &'static str,
    quotation: &'static str,
    highlight: &'static str,
    value: FigureValue,
) -> Figure {
    Figure {
        id,
        kind: FigureKind::Inferred,
        section,
        quotation,
        highlight,
        value,
    }
}

/// A value of the scenario the document says nothing about.
const fn supposed(id: FigureId) -> Figure {
    Figure {
        id,
        kind: FigureKind::Assumed,
        section: "",
        quotation: "",
        highlight: "",
        value: InScenario,
    }
}

const REDUCTION: &str = "giai đoạn từ năm 2022-2025 giảm 12,7% biên chế sự nghiệp hưởng lương từ ngân sách nhà nước so với năm 2021 (tương ứng với 149 chỉ tiêu)";
const PUBLIC_SERVICE: &str = "tinh giản 75/111 biên chế viên chức sự nghiệp (nghỉ hưu trước tuổi và thôi việc ngay theo Nghị định 108/2014/NĐ-CP và Nghị định số 113/2018/NĐ-CP 39 viên chức; cắt giảm theo quy định 25 chỉ tiêu), đạt 67,56% chỉ tiêu";
const UNITS: &str =
    "số lượng các đơn vị sự nghiệp trực thuộc Ủy ban nhân dân thành phố là 07 đơn vị (giảm 03 đơn vị)";
const SCHOOLS: &str = "số lượng đơn vị sự nghiệp giáo dục là 32 đơn vị, gồm: 06 Trường Trung học cơ sở, 03 Trường Tiểu học và Trung học cơ sở, 11 Trường Tiểu học, 12 Trường Mầm non (giảm 04 đơn vị)";
const MERGED: &str = "Đã hợp nhất 02 trường Tiểu học thành 01 trường Tiểu học (giảm 01 đơn vị); hợp nhất 06 trường Tiểu học, Trung học cơ sở thành 03 trường Tiểu học và Trung học cơ sở (giảm 03 đơn vị)";
const CONCURRENT: &str = "Kết quả đã thực hiện được đối với 56/62 khu phố (đạt 90,3% so với kế hoạch), trong đó có 42 khu phố bí thư chi bộ kiêm trưởng ban công tác mặt trận, 07 khu phố bí thư chi bộ kiêm khu phố trưởng và có 07 đồng chí là công chức và người không chuyên trách phường kiêm bí thư chi bộ hoặc kiêm khu phố trưởng";
const GOAL: &str = "Đến nay có 7/9 phường đã hoàn thành mục tiêu “Từ năm 2022, 100% Khu phố trưởng, Trưởng ban Công tác Mặt trận ở khu phố là đảng viên” (Phường 1, 2, 3, 4, 5, Đông Giang, Đông Lễ)";
const EXTENSION: &str = "điều chỉnh thời gian thực hiện mục tiêu “100% Khu phố trưởng, Trưởng ban Công tác Mặt trận ở khu phố là đảng viên” đến năm 2025 đối với Phường 2 và phường Đông Thanh";
const ROTATION: &str = "Trong 05 năm qua, đã điều động 03 cán bộ luân chuyển trở lại công tác thành phố; 01 đồng chí cán bộ chủ chốt phường lên công tác tại thành phố; luân chuyển 07 đồng chí là cấp trưởng, cấp phó các cơ quan đơn vị thành phố … thực hiện luân chuyển ngang đối với 02 đồng chí là cán bộ chủ chốt từ phường này sang phường khác";
const TITLE: &str = "về sơ kết 05 năm thực hiện Kế hoạch số 64, 65-KH/TU,\nngày 24/5/2018 của Thành ủy về thực hiện Nghị quyết số 18, 19-NQ/TW,\nngày 25/10/2017 của Ban Chấp hành Trung ương Đảng khóa XII";

static FIGURES: [Figure; 61] = [
    quoted(
        FigureId::ReductionTarget,
        "IV.1",
        REDUCTION,
        "149 chỉ tiêu",
        Count(149),
    ),
    quoted(
        FigureId::ReductionShare,
        "IV.1",
        REDUCTION,
        "12,7%",
        Percent("12,7"),
    ),
    inferred(FigureId::Base, "IV.1", REDUCTION, "12,7%", Count(1_173)),
    inferred(
        FigureId::BaseRange,
        "IV.1",
        REDUCTION,
        "12,7%",
        Range(1_169, 1_177),
    ),
    inferred(
        FigureId::ReductionDeadline,
        "IV.1",
        REDUCTION,
        "từ năm 2022-2025",
        Month(2025, 12),
    ),
    Figure {
        kind: FigureKind::Assumed,
        ..quoted(
            FigureId::RequiredPath,
            "IV.1",
            REDUCTION,
            "từ năm 2022-2025",
            Counts(&[37, 37, 37, 38]),
        )
    },
    quoted(
        FigureId::PartyFrontMassRecord,
        "I.2.1",
        "Khối Đảng, Mặt trận và các tổ chức chính trị - xã hội thành phố đã thực hiện tinh giản biên chế 14/07 người (11 người nghỉ hưu đúng tuổi và 03 người nghỉ hưu trước tuổi), đạt 200% chỉ tiêu đề ra",
        "14/07 người",
        share(14, 7, "200"),
    ),
    quoted(
        FigureId::StateAdministrationRecord,
        "I.2.1",
        "Khối Nhà nước đã thực hiện tinh giản 12 biên chế hành chính (nghỉ hưu trước tuổi 03 công chức; cắt giảm do nghỉ hưu đúng tuổi 09 chỉ tiêu), đạt 100% chỉ tiêu",
        "12 biên chế hành chính",
        share(12, 12, "100"),
    ),
    quoted(
        FigureId::PublicServiceRecord,
        "I.2.1",
        PUBLIC_SERVICE,
        "75/111",
        share(75, 111, "67,56"),
    ),
    quoted(
        FigureId::PublicServiceByDecree,
        "I.2.1",
        PUBLIC_SERVICE,
        "39 viên chức",
        Count(39),
    ),
    quoted(
        FigureId::PublicServiceWithdrawn,
        "I.2.1",
        PUBLIC_SERVICE,
        "25 chỉ tiêu",
        Count(25),
    ),
    quoted(
        FigureId::WardsRecord,
        "I.2.1",
        "tinh giản 11/21 biên chế khối phường (06 cán bộ, công chức phường nghỉ hưu trước tuổi và thôi việc ngay theo theo Nghị định 108/2014/NĐ-CP và Nghị định số 113/2018/NĐ-CP; 05 trường hợp cán bộ nghỉ hưu trước tuổi theo Nghị định số 26/2015/NĐ-CP), đạt 52,38%",
        "11/21",
        share(11, 21, "52,38"),
    ),
    quoted(FigureId::CityUnits, "I.1.1", UNITS, "07 đơn vị", Count(7)),
    quoted(
        FigureId::CityUnitsReduced,
        "I.1.1",
        UNITS,
        "giảm 03 đơn vị",
        Count(3),
    ),
    quoted(FigureId::Schools, "I.1.1", SCHOOLS, "32 đơn vị", Count(32)),
    quoted(
        FigureId::SchoolsByLevel,
        "I.1.1",
        SCHOOLS,
        "06 Trường Trung học cơ sở, 03 Trường Tiểu học và Trung học cơ sở, 11 Trường Tiểu học, 12 Trường Mầm non",
        Counts(&[6, 3, 11, 12]),
    ),
    quoted(
        FigureId::SchoolsReduced,
        "I.1.1",
        SCHOOLS,
        "giảm 04 đơn vị",
        Count(4),
    ),
    quoted(
        FigureId::PrimaryMerged,
        "I.1.1",
        MERGED,
        "02 trường Tiểu học thành 01 trường Tiểu học",
        Change(2, 1),
    ),
    quoted(
        FigureId::PrimaryAndSecondaryMerged,
        "I.1.1",
        MERGED,
        "06 trường Tiểu học, Trung học cơ sở thành 03 trường Tiểu học và Trung học cơ sở",
        Change(6, 3),
    ),
    quoted(
        FigureId::SchoolReceived,
        "I.1.1",
        "Tiếp nhận Trường Mầm non Sao Mai do Sở Giáo dục và Đào tạo quản lý chuyển về",
        "Trường Mầm non Sao Mai",
        Count(1),
    ),
    quoted(
        FigureId::MarketBoardPosts,
        "I.1.1",
        "Ban Quản lý chợ Đông Hà là đơn vị sự nghiệp kinh tế không được giao chỉ tiêu số người làm việc",
        "không được giao chỉ tiêu số người làm việc",
        Count(0),
    ),
    inferred(
        FigureId::ProjectBoardPosts,
        "I.1.1",
        "Ban Quản lý dự án đầu tư xây dựng là đơn vị sự nghiệp tự đảm bảo chi thường xuyên",
        "tự đảm bảo chi thường xuyên",
        Count(0),
    ),
    quoted(
        FigureId::UniversityDegree,
        "I.1.2",
        "Tỷ lệ viên chức có trình độ đại học và trên đại học là 86,5%",
        "86,5%",
        Percent("86,5"),
    ),
    quoted(
        FigureId::StandardsMet,
        "I.1.2",
        "Đến nay, 95% viên chức đảm bảo đủ tiêu chuẩn theo quy định",
        "95%",
        Percent("95"),
    ),
    quoted(
        FigureId::Quarters,
        "I.2.2",
        "Sau khi sắp xếp, tổ chức lại, thành phố còn 62 khu phố, giảm 21 khu phố",
        "còn 62 khu phố",
        Count(62),
    ),
    quoted(
        FigureId::QuartersMerged,
        "I.2.2",
        "Đã hoàn thành sắp xếp, tổ chức lại 41 khu phố thuộc 6 phường (Phường 2, 3, 4, Đông Thanh, Đông Giang, Đông Lễ) thành 20 khu phố",
        "41 khu phố",
        Change(41, 20),
    ),
    quoted(
        FigureId::QuartersReduced,
        "I.2.2",
        "thành phố còn 62 khu phố, giảm 21 khu phố",
        "giảm 21 khu phố",
        Count(21),
    ),
    quoted(
        FigureId::SecretaryChairsCommittee,
        "I.2.3",
        "Đã thực hiện thí điểm mô hình “Bí thư cấp ủy đồng thời là Chủ tịch UBND” đối với 06 phường và đến nay còn 03 phường đang thực hiện (Phường 5, Đông Giang, Đông Lễ)",
        "còn 03 phường đang thực hiện",
        Names(&["Phường 5", "Đông Giang", "Đông Lễ"]),
    ),
    quoted(
        FigureId::SecretaryChairsCouncil,
        "I.2.3",
        "Đối với mô hình “Bí thư cấp ủy đồng thời là Chủ tịch HĐND”, hiện nay có 04 phường đang thực hiện (Phường 1, 4, Đông Thanh, Đông Lương)",
        "04 phường đang thực hiện",
        Names(&["Phường 1", "Phường 4", "Đông Thanh", "Đông Lương"]),
    ),
    quoted(
        FigureId::ConcurrentPosts,
        "I.2.3",
        CONCURRENT,
        "56/62 khu phố",
        share(56, 62, "90,3"),
    ),
    quoted(
        FigureId::SecretaryAndFront,
        "I.2.3",
        CONCURRENT,
        "42 khu phố",
        Count(42),
    ),
    quoted(
        FigureId::SecretaryAndHead,
        "I.2.3",
        CONCURRENT,
        "07 khu phố bí thư chi bộ kiêm khu phố trưởng",
        Count(7),
    ),
    quoted(
        FigureId::WardOfficialConcurrent,
        "I.2.3",
        CONCURRENT,
        "07 đồng chí là công chức và người không chuyên trách phường",
        Count(7),
    ),
    quoted(
        FigureId::WardOfficialAsFront,
        "I.2.3",
        "Ngoài ra, có 02 cán bộ không chuyên trách phường kiêm Trưởng ban Công tác Mặt trận khu dân cư",
        "02 cán bộ không chuyên trách phường",
        Count(2),
    ),
    quoted(
        FigureId::HeadsMembers,
        "I.2.4",
        "56/62 khu phố trưởng là đảng viên (đạt 90,3%)",
        "56/62 khu phố trưởng",
        share(56, 62, "90,3"),
    ),
    quoted(
        FigureId::FrontsMembers,
        "I.2.4",
        "59/62 Trưởng ban Công tác Mặt trận là đảng viên (đạt 95,2%)",
        "59/62 Trưởng ban Công tác Mặt trận",
        share(59, 62, "95,2"),
    ),
    quoted(
        FigureId::WardsComplete,
        "I.2.4",
        GOAL,
        "7/9 phường",
        Names(&[
            "Phường 1",
            "Phường 2",
            "Phường 3",
            "Phường 4",
            "Phường 5",
            "Đông Giang",
            "Đông Lễ",
        ]),
    ),
    quoted(
        FigureId::WardsIncomplete,
        "I.2.4",
        "có 02/9 phường chưa hoàn thành mục tiêu (Đông Thanh, Đông Lương)",
        "02/9 phường",
        Names(&["Đông Thanh", "Đông Lương"]),
    ),
    quoted(
        FigureId::WardsExtended,
        "IV.2",
        EXTENSION,
        "đến năm 2025 đối với Phường 2 và phường Đông Thanh",
        Names(&["Phường 2", "Đông Thanh"]),
    ),
    inferred(
        FigureId::WardDeadline,
        "I.2.4",
        GOAL,
        "Từ năm 2022, 100%",
        Month(2022, 12),
    ),
    quoted(
        FigureId::RotatedBack,
        "I.2.3",
        ROTATION,
        "03 cán bộ luân chuyển",
        Count(3),
    ),
    quoted(FigureId::MovedUp, "I.2.3", ROTATION, "01 đồng chí", Count(1)),
    quoted(
        FigureId::RotatedDown,
        "I.2.3",
        ROTATION,
        "luân chuyển 07 đồng chí",
        Count(7),
    ),
    quoted(
        FigureId::MovedAcross,
        "I.2.3",
        ROTATION,
        "luân chuyển ngang đối với 02 đồng chí",
        Count(2),
    ),
    quoted(
        FigureId::WardsWithRotated,
        "I.2.3",
        "Đến nay, 9/9 phường có cán bộ luân chuyển",
        "9/9 phường",
        FigureValue::Share {
            part: 9,
            whole: 9,
            printed: None,
        },
    ),
    quoted(
        FigureId::RotatedInWardOne,
        "I.2.3",
        "riêng Phường 1 có 02 cán bộ luân chuyển",
        "02 cán bộ luân chuyển",
        Count(2),
    ),
    quoted(
        FigureId::CityAssociations,
        "I.2.5",
        "hội quần chúng thành phố giảm 02 hội, còn lại 15 hội … hội quần chúng thành phố có 16 hội (thành lập mới 01 câu lạc bộ)",
        "16 hội",
        Change(15, 16),
    ),
    quoted(
        FigureId::WardAssociations,
        "I.2.5",
        "hội quần chúng tại các phường giảm 09 hội, còn lại 52 hội … hội quần chúng phường có 55 hội (thành lập mới 03 hội)",
        "55 hội",
        Change(52, 55),
    ),
    quoted(
        FigureId::ConclusionDate,
        "",
        "tháng 7 năm 2022",
        "tháng 7 năm 2022",
        Month(2022, 7),
    ),
    quoted(FigureId::PlansDate, "", TITLE, "24/5/2018", Day(2018, 5, 24)),
    quoted(
        FigureId::ResolutionsDate,
        "",
        TITLE,
        "25/10/2017",
        Day(2017, 10, 25),
    ),
    quoted(
        FigureId::ProvinceDecisionDate,
        "IV.1",
        "Quyết định số 4647/QĐ-UBND, ngày 31/12/2021 của Ủy ban nhân dân tỉnh",
        "31/12/2021",
        Day(2021, 12, 31),
    ),
    supposed(FigureId::UnitEstablishments),
    supposed(FigureId::QuartersPerWard),
    supposed(FigureId::OpenPostsPlaced),
    supposed(FigureId::InstrumentLikelihoods),
    supposed(FigureId::RouteStages),
    supposed(FigureId::HolderTurnover),
    supposed(FigureId::ProbationaryCounts),
    supposed(FigureId::SharedCircumstances),
    supposed(FigureId::VerdictThresholds),
];
