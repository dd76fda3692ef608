//! What the figures of the document are called, and how those it does not print come about.

use super::Language;
use crate::model::document::FigureId;

/// What a figure is called.
pub fn label(id: FigureId, language: Language) -> &'static str {
    let (vi, en) = match id {
        FigureId::ReductionTarget => ("Chỉ tiêu giảm 2022–2025", "Posts to be reduced 2022–2025"),
        FigureId::ReductionShare => ("Tỷ lệ giảm so với năm 2021", "Reduction relative to 2021"),
        FigureId::Base => ("Biên chế sự nghiệp năm 2021", "Public service posts in 2021"),
        FigureId::BaseRange => (
            "Khoảng phù hợp của biên chế năm 2021",
            "Range that fits for the posts of 2021",
        ),
        FigureId::ReductionDeadline => ("Hạn của chỉ tiêu giảm", "Deadline of the reduction"),
        FigureId::RequiredPath => ("Yêu cầu từng năm 2022–2025", "Required year by year 2022–2025"),
        FigureId::PartyFrontMassRecord => (
            "Khối Đảng, Mặt trận và các tổ chức chính trị - xã hội, 2015–2021",
            "Party, Fatherland Front and mass organisations, 2015–2021",
        ),
        FigureId::StateAdministrationRecord => {
            ("Khối Nhà nước, 2015–2021", "State administration, 2015–2021")
        }
        FigureId::PublicServiceRecord => ("Khối sự nghiệp, 2015–2021", "Public service units, 2015–2021"),
        FigureId::PublicServiceByDecree => (
            "Trong đó nghỉ hưu trước tuổi và thôi việc ngay",
            "Of these, early retirement and immediate severance",
        ),
        FigureId::PublicServiceWithdrawn => (
            "Trong đó cắt giảm theo quy định",
            "Of these, posts withdrawn by regulation",
        ),
        FigureId::WardsRecord => ("Khối phường, 2015–2021", "Wards, 2015–2021"),
        FigureId::CityUnits => (
            "Đơn vị sự nghiệp trực thuộc UBND thành phố",
            "Public service units under the city's People's Committee",
        ),
        FigureId::CityUnitsReduced => ("Số đơn vị trực thuộc đã giảm", "Units under the city reduced by"),
        FigureId::Schools => ("Đơn vị sự nghiệp giáo dục", "Schools"),
        FigureId::SchoolsByLevel => (
            "Trường THCS, Tiểu học và THCS, Tiểu học, Mầm non",
            "Lower secondary, combined, primary and kindergarten schools",
        ),
        FigureId::SchoolsReduced => ("Số trường đã giảm", "Schools reduced by"),
        FigureId::PrimaryMerged => ("Hợp nhất trường tiểu học", "Primary schools merged"),
        FigureId::PrimaryAndSecondaryMerged => (
            "Hợp nhất thành trường Tiểu học và THCS",
            "Merged into combined primary and lower secondary schools",
        ),
        FigureId::SchoolReceived => ("Trường mầm non tiếp nhận", "Kindergarten received"),
        FigureId::MarketBoardPosts => (
            "Biên chế của Ban Quản lý Chợ",
            "Posts of the market management board",
        ),
        FigureId::ProjectBoardPosts => (
            "Biên chế hưởng lương ngân sách của Ban QLDA",
            "State-paid posts of the project board",
        ),
        FigureId::UniversityDegree => (
            "Viên chức có trình độ đại học trở lên",
            "Officials with a university degree or higher",
        ),
        FigureId::StandardsMet => ("Viên chức đủ tiêu chuẩn", "Officials who meet the standards"),
        FigureId::Quarters => ("Khu phố", "Neighbourhoods (khu phố)"),
        FigureId::QuartersMerged => (
            "Khu phố trước và sau sắp xếp, ở 6 phường",
            "Neighbourhoods before and after rearrangement, in 6 wards",
        ),
        FigureId::QuartersReduced => ("Số khu phố đã giảm", "Neighbourhoods reduced by"),
        FigureId::SecretaryChairsCommittee => (
            "Phường có bí thư đồng thời là Chủ tịch UBND",
            "Wards whose Party secretary chairs the People's Committee",
        ),
        FigureId::SecretaryChairsCouncil => (
            "Phường có bí thư đồng thời là Chủ tịch HĐND",
            "Wards whose Party secretary chairs the People's Council",
        ),
        FigureId::ConcurrentPosts => (
            "Khu phố có kiêm nhiệm chức danh",
            "Neighbourhoods with positions held concurrently",
        ),
        FigureId::SecretaryAndFront => (
            "Bí thư chi bộ kiêm trưởng ban công tác Mặt trận",
            "Cell secretary also heads the Front Work Committee",
        ),
        FigureId::SecretaryAndHead => (
            "Bí thư chi bộ kiêm khu phố trưởng",
            "Cell secretary is also neighbourhood head",
        ),
        FigureId::WardOfficialConcurrent => (
            "Công chức, người không chuyên trách phường kiêm bí thư chi bộ hoặc khu phố trưởng",
            "Ward officials and part-timers also cell secretary or neighbourhood head",
        ),
        FigureId::WardOfficialAsFront => (
            "Cán bộ không chuyên trách phường kiêm trưởng ban công tác Mặt trận",
            "Ward part-timers also head of a Front Work Committee",
        ),
        FigureId::HeadsMembers => (
            "Khu phố trưởng là đảng viên",
            "Neighbourhood heads who are party members",
        ),
        FigureId::FrontsMembers => (
            "Trưởng ban công tác Mặt trận là đảng viên",
            "Heads of Front Work Committees who are party members",
        ),
        FigureId::WardsComplete => (
            "Phường đã hoàn thành mục tiêu 100%",
            "Wards that have reached 100%",
        ),
        FigureId::WardsIncomplete => (
            "Phường chưa hoàn thành mục tiêu 100%",
            "Wards that have not reached 100%",
        ),
        FigureId::WardsExtended => ("Phường được gia hạn đến năm 2025", "Wards extended to 2025"),
        FigureId::WardDeadline => (
            "Mốc của các phường không gia hạn",
            "Deadline of the wards not extended",
        ),
        FigureId::RotatedBack => (
            "Cán bộ luân chuyển trở lại thành phố",
            "Officials rotated back to the city",
        ),
        FigureId::MovedUp => (
            "Cán bộ chủ chốt phường lên thành phố",
            "Ward leaders moved to the city",
        ),
        FigureId::RotatedDown => (
            "Cán bộ thành phố luân chuyển về phường",
            "City officials rotated to wards",
        ),
        FigureId::MovedAcross => (
            "Cán bộ luân chuyển ngang giữa các phường",
            "Officials moved between wards",
        ),
        FigureId::WardsWithRotated => ("Phường có cán bộ luân chuyển", "Wards with rotated officials"),
        FigureId::RotatedInWardOne => ("Cán bộ luân chuyển ở Phường 1", "Rotated officials in Phường 1"),
        FigureId::CityAssociations => (
            "Hội quần chúng thành phố, sau sắp xếp và hiện nay",
            "City associations, after rearrangement and now",
        ),
        FigureId::WardAssociations => (
            "Hội quần chúng phường, sau sắp xếp và hiện nay",
            "Ward associations, after rearrangement and now",
        ),
        FigureId::ConclusionDate => ("Thời điểm của Kết luận", "Date of the Conclusion"),
        FigureId::PlansDate => (
            "Ngày của Kế hoạch số 64, 65-KH/TU",
            "Date of Plans 64 and 65-KH/TU",
        ),
        FigureId::ResolutionsDate => (
            "Ngày của Nghị quyết số 18, 19-NQ/TW",
            "Date of Resolutions 18 and 19-NQ/TW",
        ),
        FigureId::ProvinceDecisionDate => (
            "Ngày của Quyết định số 4647/QĐ-UBND",
            "Date of Decision 4647/QĐ-UBND",
        ),
        FigureId::UnitEstablishments => ("Biên chế từng đơn vị năm 2021", "Posts of each unit in 2021"),
        FigureId::QuartersPerWard => ("Khu phố theo từng phường", "Neighbourhoods of each ward"),
        FigureId::OpenPostsPlaced => (
            "Vị trí chưa là đảng viên nằm ở khu phố nào",
            "Which positions are not held by members",
        ),
        FigureId::InstrumentLikelihoods => (
            "Khả năng thực hiện từng cách giảm",
            "Likelihood of each way of reducing",
        ),
        FigureId::RouteStages => (
            "Thời gian và khả năng qua từng bước tạo nguồn",
            "Duration and chance of each sourcing step",
        ),
        FigureId::HolderTurnover => (
            "Tỷ lệ thay người mỗi năm",
            "Share of holders who change each year",
        ),
        FigureId::ProbationaryCounts => ("Tính đảng viên dự bị", "Whether probationary members count"),
        FigureId::SharedCircumstances => (
            "Ba bối cảnh chung và hệ số k",
            "Three shared circumstances and factor k",
        ),
        FigureId::VerdictThresholds => ("Ngưỡng kết luận", "Thresholds of the verdicts"),
    };
    language.pick(vi, en)
}

/// How a figure comes about that the document does not print as it stands, or what has to be known about it.
pub fn note(id: FigureId, language: Language) -> Option<&'static str> {
    let (vi, en) = match id {
        FigureId::Base => (
            "149 chia 12,7%. Văn bản không in số gốc.",
            "149 divided by 12.7%. The document does not print the base.",
        ),
        FigureId::BaseRange => (
            "Mọi số trong khoảng này cho 149 bằng 12,7% sau làm tròn; từ 1.170 thì 12,7% cũng làm tròn về 149.",
            "For every number in this range 149 rounds to 12.7%; from 1,170 on, 12.7% of it also rounds to 149.",
        ),
        FigureId::ReductionDeadline => (
            "Văn bản ghi “từ năm 2022-2025”; hiểu là hết ngày 31/12/2025.",
            "The document says “từ năm 2022-2025”; read as up to 31/12/2025.",
        ),
        FigureId::RequiredPath => (
            "Chia đều 149 cho bốn năm: luỹ kế 37, 74, 111, 149. Thay bằng phân kỳ của Quyết định số 4647/QĐ-UBND khi có.",
            "149 spread evenly over four years: 37, 74, 111, 149 in all. To be replaced by the schedule of Decision 4647/QĐ-UBND.",
        ),
        FigureId::StateAdministrationRecord => (
            "Chỉ tiêu 12 không in ra; suy từ “đạt 100% chỉ tiêu”.",
            "The target of 12 is not printed; it follows from “đạt 100% chỉ tiêu”.",
        ),
        FigureId::PublicServiceRecord => (
            "75/111 tính ra 67,57%; văn bản in 67,56%.",
            "75/111 computes to 67.57%; the document prints 67.56%.",
        ),
        FigureId::PublicServiceWithdrawn => (
            "39 + 25 = 64; còn 11 trong số 75 chưa rõ cách giảm.",
            "39 + 25 = 64; how the other 11 of 75 were reduced is not said.",
        ),
        FigureId::ProjectBoardPosts => (
            "Tự đảm bảo chi thường xuyên nên không có biên chế hưởng lương ngân sách.",
            "It pays its own recurrent costs, hence no state-paid post.",
        ),
        FigureId::UniversityDegree | FigureId::StandardsMet => (
            "Văn bản không in tử số và mẫu số nên không kiểm tra được.",
            "Neither part nor whole is printed, so it cannot be checked.",
        ),
        FigureId::ConcurrentPosts => (
            "Khác với 56/62 khu phố trưởng là đảng viên ở mục I.2.4; không suy số này từ số kia.",
            "Not the 56/62 of heads who are members in section I.2.4; neither is inferred from the other.",
        ),
        FigureId::WardOfficialAsFront => ("Không nằm trong 56/62.", "Not among the 56/62."),
        FigureId::WardDeadline => (
            "Văn bản ghi “Từ năm 2022, 100%”; hiểu là hết ngày 31/12/2022.",
            "The document says “Từ năm 2022, 100%”; read as by 31/12/2022.",
        ),
        FigureId::UnitEstablishments => (
            "Văn bản không nêu. Kịch bản gốc chia đều 1.173 cho 37 đơn vị có biên chế.",
            "Not in the document. The baseline spreads 1,173 evenly over the 37 units with posts.",
        ),
        FigureId::QuartersPerWard => (
            "Văn bản không nêu; tổng phải bằng 62. Kịch bản gốc chia đều cho chín phường.",
            "Not in the document; the sum must be 62. The baseline spreads them evenly over nine wards.",
        ),
        FigureId::OpenPostsPlaced => (
            "Văn bản chỉ nêu tổng: còn 6 khu phố trưởng và 3 trưởng ban. Công cụ đặt tạm ở Đông Thanh và Đông Lương.",
            "The document gives totals alone: 6 neighbourhood heads and 3 heads of Front Work Committees. Placed in Đông Thanh and Đông Lương until known.",
        ),
        FigureId::InstrumentLikelihoods => (
            "Văn bản không nêu; đơn vị tự ước lượng.",
            "Not in the document; to be estimated by those who know.",
        ),
        FigureId::RouteStages => (
            "Văn bản không nêu. Mặc định giữ đúng thời hạn theo quy định: quyết định trong 60 ngày làm việc, lễ kết nạp trong 30 ngày làm việc, dự bị 12 tháng.",
            "Not in the document. The defaults keep the legal periods: decision within 60 working days, ceremony within 30, probation of 12 months.",
        ),
        FigureId::HolderTurnover => (
            "Văn bản không nêu; mặc định không ai thay.",
            "Not in the document; by default nobody changes.",
        ),
        FigureId::ProbationaryCounts => (
            "Văn bản chỉ ghi “là đảng viên”; mặc định tính cả đảng viên dự bị từ lễ kết nạp.",
            "The document only says “là đảng viên”; by default probationary members count from the ceremony.",
        ),
        FigureId::SharedCircumstances | FigureId::VerdictThresholds => (
            "Thiết lập của công cụ, không có trong văn bản.",
            "A setting of the tool, not of the document.",
        ),
        _ => return None,
    };
    Some(language.pick(vi, en))
}
