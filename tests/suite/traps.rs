//! Lines that look like furniture and are the story. Each has the construction
//! of a line that a publisher printed, in words of our own, and stands in every
//! place where it could be mistaken: as the first line, as the last, between
//! furniture, above a footer, inside a text on one line. The number is the
//! kind of trap.

use std::fmt::Write as _;

/// Number and text. Lines of one trap are apart by `\n`.
const TRAPS: &[(u16, &str)] = &[
    // Words that open promos.
    (
        2,
        "Ingat pula bahwa menerima kabar dari gawai janganlah hanya dengan membaca judulnya saja, tapi baca juga isi beritanya sampai selesai.",
    ),
    (3, "Membaca doa makan merupakan adab pertama sebelum makan."),
    (4, "Membaca keputusan bupati jangan dipenggal hanya pada bagian akhir."),
    (5, "Baca skala dasar yang berimpit atau skala terdekat tepat di depan titik nol skala putar"),
    (6, "Baca dengan tenang sampai tamat, ya!"),
    (7, "Baca Al Quran: satu juz sesudah salat subuh"),
    (
        8,
        "Lihat warna bibir pasien, jika menjadi biru atau pucat, itu menjadi tanda jika orang tersebut kekurangan oksigen.",
    ),
    (9, "Simak fitur-fitur baru aplikasi itu."),
    (9, "Simak keterangan selengkapnya di bawah ini."),
    (9, "Simak jadwalnya berikut ini"),
    (10, "Simak cuplikan kabar halaman Wanasari Harian Lembah hari ini, Kamis:"),
    (11, "Ikuti langkah-langkah ini untuk melatih otot punggung; Berdiri tegak dan rilekskan bahu."),
    (12, "Ikuti lomba selama pesta panen raya yang berhadiah kambing dan sepeda."),
    (13, "Klik daftar.wanasari.go.id, atau laman cadangan lainnya 2."),
    (14, "2. Tautan siaran kedua Klik >>> di sini 3. Tautan siaran ketiga"),
    (15, "Daftar harga beras yang tertera di atas merupakan harga dasar dan belum termasuk ongkos kirim."),
    (16, "Bagikan cerita dan pengalaman tersebut dan ajarkan kepada teman-teman lainnya,\" ujarnya."),
    (17, "Bagikan Bantuan Pangan Desa (BPD) tahap ke.2 sebesar RP. 300.000,-/KPM kepada 120 keluarga"),
    (18, "Share pengalaman kalian menanam cabai di kolom komentar."),
    (19, "Bagikan ini! sungguh ajaib! ! !"),
    (19, "Share/Bagikan pesan ini ke 7 Grup yang anda ikuti."),
    (
        20,
        "Serta juga tidak pernah membuka pendaftaran melalui grup WhatsApp, Facebook, atau grup aplikasi pesan dan media sosial lainnya.",
    ),
    (21, "Dalam sebuah pesan di kanal Telegram, kelompok itu sebut siap untuk \"segera\" duduk dalam perundingan."),
    (22, "Kemudian para pelamar masuk dalam grup Whatsapp."),
    (
        24,
        "Sementara untuk yang belum punya Dompet Lembah, cukup download aplikasi Bank Lembah di PlayStore atau AppStore.",
    ),
    (25, "\"Seruan untuk uninstall aplikasi Ojek Lembah baru-baru ini ramai dibicarakan di jejaring sosial"),
    (26, "\"Syaratnya mudah Follow akun @wanasaribersih di Instagram, Twitter, dan TikTok"),
    (
        27,
        "Selain itu, pencarian berita di Google News menggunakan kata kunci yang sama menampilkan hasil dari sumber-sumber tepercaya",
    ),
    (28, "Laga bisa ditonton dengan paket berlangganan."),
    (
        28,
        "Sayangnya, akses untuk menonton film itu terkadang masih terhalang oleh ketentuan harus membayar paket berlangganan.",
    ),
    (
        29,
        "Ratna menegaskan, PO Lembah tetap berkomitmen memberikan layanan yang selamat, nyaman serta bersih bagi penumpang.",
    ),
    // Pages and yards, comments, editors, sources, photos, advertising.
    (35, "Halaman depan berwarna hijau dengan lambang desa warna emas dan huruf putih (melambangkan padi dan kapas)."),
    (
        37,
        "Keluarga Ratna bahkan harus membungkuk setiap kali hendak masuk ke halaman rumah, agar tidak terantuk atap yang terlalu rendah.",
    ),
    (
        38,
        "Pelantikan kepala dusun dengan masa jabatan 2022-2028 itu, digelar di halaman parkir kantor Desa Wanasari, Rabu (20/4/2022).",
    ),
    (39, "Upacara itu berlangsung di Halaman Balai Desa, Wanasari, pada, Senin, (13/6/2022)."),
    (40, "HTML memungkinkan murid menambahkan gambar dan bunyi ke halaman web buatan mereka."),
    (41, "Halaman 167 Buku Kurikulum Lembah. Lembar Kerja 16:"),
    (41, "halaman 181 roman itu, sudah disebutkan tentang banjir besar."),
    (
        42,
        "Komentar kalian bukan sekadar kata-kata, kalian adalah tenaga yang besar serta mendorong semangat kami,\" imbuhnya.",
    ),
    (43, "Komentar itu membuat kepala desa disorot."),
    (43, "Komentar itu ditanggapi santai Yoris."),
    (43, "Komentar Ratna soal Pasar dan Jembatan Diam-diam Dibongkar"),
    (44, "Sementara pihak koperasi enggan berkomentar banyak tentang hal itu."),
    (45, "Siapa yang kritis terhadap bupati yang berkuasa akan dibredel, seperti Majalah Editor atau Tabloid Lembah."),
    (46, "Editor video buatan pemuda desa menduduki posisi kedua dalam daftar aplikasi yang paling banyak diunduh."),
    (47, "Analisis Ratna Dewi, editor isu desa  Hasil penyelidikan itu menunjukkan kelalaian."),
    (
        48,
        "Pertandingan diadakan tanpa penonton, ujar Stefan Klinting, Editor in Chief lembahgoal.com melalui keterangan tertulisnya, Minggu (24/2/2019).",
    ),
    (49, "Menurut Pemimpin Redaksi Lembah, Ratna Dewi, tidak ada kebijakan menghapus berita di majalahnya."),
    (50, "Sumber detikcom yang enggan disebutkan namanya membenarkan soal rancangan tersebut."),
    (50, "Sumber di Wanasari menyebut kedua pihak hampir menemui titik temu."),
    (50, "Penulis menilai, aturan desa memiliki makna besar terhadap perilaku pemilih."),
    (50, "Reporter menyaksikan perahu karet hilir mudik sejak pagi."),
    (50, "Wartawan dilarang mendekati tanggul yang jebol itu."),
    (50, "Redaksi menerima surat dari warga pekan lalu."),
    (51, "Sumber dana dari KUDW: Koperasi Unit Desa Wanasari."),
    (52, "Sumber Kekayaan Juragan Perahu"),
    (53, "Penulis menilai, susunan panitia memiliki arti menentukan terhadap hasil lomba."),
    (54, "Senada, penulis buku 'Padi: dari Wanasari untuk Dunia' Ayung Notonegoro menyampaikan hal yang sama."),
    (56, "Foto ini menunjukkan sebuah tanggul di atas sungai."),
    (56, "Video berdurasi 19 detik itu menjelaskan proses pemasangan pompa air di pintu sungai."),
    (56, "Gambar tersebut diambil dari atas menara air pada sore hari."),
    (
        57,
        "Majalah itu memverifikasi kiriman tersebut menggunakan mesin pencarian Google dan mewawancarai Pemimpin Redaksi Lembah, Ratna Dewi.",
    ),
    (58, "Iklan tersebut awalnya memperlihatkan sosok seorang petani yang memarahi salah satu muridnya."),
    (58, "Iklan yang dibintanginya juga bukan produk yang biasa-biasa saja."),
    (59, "Tagar #PanenRaya sudah diisi dengan 12 ribu lebih cuitan dari para petani."),
    (59, "Topik penelitian yang diajukan juga selalu diterima."),
    (59, "Trending Koperasi Wanasari tersebut terpantau karena cuitan seorang pelanggan."),
    (60, "Terkait izin operasional, Sutarno menegaskan bahwa semuanya lengkap."),
    (60, "Rekomendasi dagang untuk pasangan beras dan jagung adalah beli selama harga diatas 1.1450 per karung."),
    (
        61,
        "Sederet berita dari lapangan hijau menjadi tiga berita terpopuler di kanal olahraga Lembah.com dalam 24 jam terakhir, mulai dari Garuda Muda hingga juara dunia.",
    ),
    (62, "Sebelumnya, warga menutup jalan itu selama dua hari."),
    (62, "Selanjutnya, petugas memasang rambu di kedua ujung jembatan."),
    (62, "Selanjutnya mereka dibawa ke Pelabuhan Muarasari."),
    (62, "Selengkapnya baru akan diumumkan setelah rapat desa."),
    (62, "Terkini, jumlah warga yang mengungsi mencapai 120 orang."),
    // Copyright and notices as topics.
    (
        63,
        "Direktur Hak Cipta dan Desain Desa Agung Pratomo menyatakan langganan pribadi tidak membebaskan kedai dari kewajiban membayar royalti.",
    ),
    (64, "Isi gugatan tersebut berupa tuduhan pelanggaran hak cipta yang telah dilakukan oleh permainan itu."),
    (65, "Aturan itu tertulis dalam Undang-Undang Nomor 28 Tahun 2014 tentang Hak Cipta"),
    (66, "Polisi menyatakan pelaku ditahan karena membangun gudang tanpa izin dari pemerintah desa."),
    (67, "Warga dilarang mengambil gambar video dirinya yang menerima kunjungan tamu di lokasi tambang"),
    (
        68,
        "Disclaimer:Informasi ini mengutamakan kecepatan, sehingga hasil olahan data belum tetap dan bisa berubah seiring kelengkapan data,\" tulis lembaga itu.",
    ),
    (69, "Pada mulanya adalah artikel yang saya tulis tadi malam di sini."),
    (70, "Dari artikel yang tayang Jumat (31/1/2025) itu diketahui kalau rancangan aturan bakal dibahas tahun depan."),
    (71, "Disadur dari artikel Periksa Fakta lembah.id . Klaim \"orang yang telah minum jamu akan kebal\" keliru."),
    (72, "Kompas.com telah menghubungi anggota dewan desa Ratna Dewi untuk mengonfirmasi acara pemeriksaan besok."),
    // Publishers that are words, or that open a sentence.
    (73, "Detikcom melihat langsung bentuk dari perahu bambu itu."),
    (
        73,
        "Kompas.com telah merangkum 20 tempat wisata di Wanasari yang menarik untuk dikunjungi, Sabtu (07/08/2021), berikut daftarnya:",
    ),
    (73, "Tirto menelusuri laman dan akun media sosial resmi lembaga itu."),
    (74, "Antara lain dilarang memaki tamu yang datang."),
    (74, "Suara histeris penonton mulai terdengar dari luar gedung."),
    (74, "Bisnis mereka dirintis dari dapur rumah."),
    (74, "Bola melambung ke depan gawang."),
    (74, "Solusi dua dusun merupakan jalan tengah."),
    (74, "Batu pada saluran kemih dapat diangkat tanpa bedah."),
    (74, "Fajar mengatakan dewan memiliki waktu sampai Jumat."),
    (74, "Surya menegaskan bahwa panen tidak terganggu."),
    (74, "Viva meminta semua pihak menahan diri."),
    (74, "Waspada potensi hujan dengan angin kencang."),
    (74, "Medan yang cukup berat membuat regu penolong lambat."),
    (74, "Detik itu juga langsung padam seluruh lampu desa."),
    (
        75,
        "Gunung itu tetap pada level II atau 'Waspada'. PGA Wanasari menegaskan patut diketahui bahwa kawah masih panas.",
    ),
    (76, "Solo run juga dilakukan pelari itu pada putaran akhir."),
    (76, "Serang anggota pos ronda, seorang pemuda diperiksa."),
    (76, "Batu ini terjual US$ 2.000 dalam lelang."),
    (76, "Batu kerikil menempel di sepatunya."),
    (77, "Bali dan Nusa Tenggara: 14,3 persen"),
    (77, "Washington juga telah mendesak kedua pihak untuk berhenti membeli minyak."),
    (77, "Beijing memandang pulau itu sebagai wilayahnya."),
    // A place and a dash, and no dateline.
    (78, "Kapolresta Bandara Soekarno-Hatta Komisaris Ratna menyebut, kemarahan H dipicu oleh soal bagasi."),
    (79, "Harga tiket pesawat rute Lampung-Jakarta mulai turun karena aturan baru."),
    (79, "Jalan Liwa-Krui tepatnya di KM2 tertutup longsor."),
    (79, "Besaran tarif Tol Lampung-Palembang diberikan potongan selama sepekan."),
    (80, "Rajabasa - Gaya Baru, Rajabasa - Labuhan Maringgai, dan Rajabasa - Kotabumi dilayani bus kecil."),
    (80, "Untuk rute penerbangan Krui - Bandar Lampung, jadwal keberangkatannya pada pukul 09:30."),
    (
        81,
        "Geopark Ciletuh - Pelabuhan Ratu, mungkin nama ini terdengar baru, dan mungkin sebagian orang hanya pernah lewat.",
    ),
    (82, "Pasangan Ratna Dewi Lestari - Ade Sumarna akhirnya mendapat surat dukungan dari partai itu."),
    (83, "Davao - Philipina tepatnya di kantor perwakilan di Davao sejumlah orang membakar topeng."),
    (84, "Jakarta-Ciwidey bisa ditempuh dengan kereta lebih dulu menuju Bandung, lalu angkot."),
    (85, "Anies-Muhaimin menduduki posisi kedua dengan 26,1 persen."),
    (85, "Al-Jazeera bahkan memberitakan lomba perahu itu."),
    (85, "Paris Saint-Germain akan melawat pekan depan."),
    (85, "Sistan-Baluchistan berbatasan langsung dengan gurun."),
    (85, "Petropavlovsk-Kamchatsky adalah kota di tepi teluk."),
    (85, "Perserikatan Bangsa-Bangsa (PBB) mengirim dua utusan."),
    (85, "Mercedes-Benz memamerkan bus listrik di alun-alun."),
    (85, "Co-Captain regu pemenangan itu mundur."),
    (85, "Undang-Undang itu berlaku mulai bulan depan."),
    (86, "TIMNAS U-17 Indonesia menang."),
    (90, "DARI PADA HARUS MAHAL-MAHAL PERAWATAN KE KOTA LEBIH BAIK MINUM JAMU DESA"),
    // Brackets that are no sign-offs.
    (91, "Sedangkan, dari sisi dalam karena harga beras yang mulai turun pada November ini menjadi 5,42 persen (yoy)."),
    (92, "Mereka menjadi korban pinjamanonline(pinjol)."),
    (92, "Semua pos dipotong kecuali belanja pegawai dan bantuan sosial (bansos)."),
    (92, "Keduanya telah ditempatkan di tempat khusus (patsus)."),
    (92, "Ia menolak permintaan koperasi itu untuk meminta dana talangan (bailout)"),
    (92, "Penumpangnya waiting list terus (banyak)."),
    (93, "Presiden memimpin rapat terbatas (ratas)"),
    (93, "Warga menggelar nonton bareng (nobar)"),
    (94, "Gol kedua dicetak pada menit ke-80 oleh Ratno (Borneo)"),
    (94, "Gol penutup dicetak oleh Sutarno (Persis)"),
    (94, "Juara ketiga diraih regu tamu (Prancis)"),
    (94, "Berkas itu diserahkan ke komisi (KPK)"),
    (94, "Orang yang memberi lebih baik (HR Abu Dawud)"),
    (94, "Begitu isi ceramah sang guru (KH Zainuddin Imberan)"),
    (94, "Ia kini menjabat kepala dinas (Plt.)"),
    (94, "Rapat digelar pada Kamis (24/4)"),
    (94, "Babak pertama berakhir imbang (0-0)"),
    (94, "Pelatih memakai susunan lama (4-3-3)"),
    (94, "Ia bupati dua tahun (2020-2022)"),
    (94, "Bantuan dibagikan kepada warga dusun (298 KK)"),
    (94, "Sisanya memilih jagung (15,9 persen)"),
    (96, "[SALAH] Air Sungai Wanasari Menyembuhkan Segala Penyakit"),
    (96, "[HOAKS] Pendaftaran Relawan Desa Dipungut Biaya"),
    (96, "[POPULER GLOBAL] Gempa di Pulau Seberang"),
    (96, "\"Kami mendukung Nama Desa [pernyataan] itu,\" tulisnya, dan ia menjadi [bebas cedera]"),
    (96, "Laman palsu itu beralamat v1[dot]wanasari dan meminta nomor telepon."),
    (97, "* Bawa payung sendiri"),
    (97, "**PENTING**"),
    // Short lines and lists that are the story.
    (107, "Cara tradisional"),
    (107, "Geyser Wanasari"),
    (107, "Ratna Diminta Kooperatif"),
    (107, "Fokus pada Akses dan Kepastian Layanan"),
    (107, "Manfaat Tanaman Lembah untuk Menyerang Hama"),
    (107, "Swasembada beras"),
    (107, "Tidak Punya Waktu"),
    (108, "5. Daniel Yusmic Foekh\n6. Partai Lembah\n7. Mohammed Kudus"),
    (108, "1. Devoyage\n2. Red-Lipped Batfish\n3.Canggu, Indonesia"),
    (108, "2. Kodam XX/Tuanku Imam - meliputi wilayah pesisir dan lembah."),
    (
        109,
        "- Hongaria: mengakui desa itu pada 1988\n-Kukunya baik, tidak ada bengkak, bila diraba tidak terasa panas.\n- Pos pengamanan di Rest Area KM 172 B Tol Lembah",
    ),
    (109, "• Sulit bernapas atau napas yang cepat."),
    (110, "- Harga emas 3 gram: Rp3.320.000\n- 12/512GB: Rp19,999 juta\nPertamax: Rp 13.600 per liter"),
    (
        110,
        "Kalimantan: 12,5 persen\nSkor: 3,22\ntanah dan bangunan seluas 96 m2/63 m2 di Wanasari, hasil sendiri, Rp446.084.715",
    ),
    (110, "1. Amerika Serikat: 24,8 juta kasus\n2. India: 10,6 juta kasus\n3. Brasil: 8,7 juta kasus"),
    (111, "PS TNI 3-2 Persela Lamongan\nBali United 1-0 Persib Bandung.\n10 Mei: Persib Bandung 3-0 Pesipura Jayapura"),
    (111, "16 September: Borneo FC vs Persib Bandung (ditunda)"),
    (111, "Tunggal putra 1: Viktor Axelsen vs Kidambi Srikanth (21-12, 21-13)"),
    (111, "Grup C\nSMG (Malaysia)\nAP.Bren (Filipina)"),
    (111, "Susunan pemain\nArsenal: David Raya; Jurrien Timber, William Saliba\nPelatih: Fabio Magrao"),
    (
        112,
        "Pasal 27A:\n(2) Setiap Orang yang dengan sengaja dan tanpa hak menyebarkan dan/atau mengirimkan kabar bohong dipidana.\nPasal 45:\nc. denda paling banyak sepuluh juta rupiah.",
    ),
    (113, "Juwira Patty Pasaribu\nJaksa Agung RI\nBaharuddin\nAsisten Pembinaan Kejaksaan Tinggi Lampung"),
    (115, "Kenapa?"),
    (115, "dong."),
    (115, "Jawab:\nYa, tentu saja boleh."),
    (115, "Penjelasan:"),
    (115, "Misi:"),
    (115, "Penjadwalan"),
    (115, "OPD"),
    (116, "Menteri Pendayagunaan Aparatur dan Reformasi Birokrasi (\nPANRB\n) datang bersama\nhotline\n, lalu pulang."),
    (
        117,
        "Makan timbel dengan goreng tempe\nDitutup rujak dan ikan peda\nBersama Kang Asep dan Kang Dadang\nKita sambut desa jaya lahir batin",
    ),
    (117, "– Karya Ratna Dewi –"),
    (
        118,
        "Sudah panen sawah kita\nWanasari merdeka\nWanasari merdeka\nDesa kita raya\nItulah hak milik kita\nUntuk selama-lamanya\n(Bait 2)\nWanasari merdeka\nWanasari merdeka\nDesa kita raya",
    ),
    (
        119,
        "Setelah selesai salat magrib, langsung dilanjut salat isya dengan bacaan niat:\n\"Ushollii fardlol maghribi tsalaatsa raka'aatin\"\nArtinya: Aku sengaja salat fardu magrib 3 rakaat\nSetelah selesai salat magrib, langsung dilanjut salat isya dengan bacaan niat:\n\"Ushollii fardlol isyaa'i arba'a raka'aatin\"\nArtinya: Aku sengaja salat fardu isya 4 rakaat",
    ),
    (120, "Dokter: Tidak, saya berlari ke arah jembatan, dan terus berlari.\nTanya: Lalu?\nJawab: Saya pulang."),
    (121, "Klaim: Bupati marah karena balai desa banjir.\nRating: Hoaks\nPenjelasan:"),
    (121, "Cek fakta: Hoaks! Panitia nyatakan Ratna gagal daftar lomba"),
    (
        122,
        "Berikut Perkembangan #Banjir di Lembah & Posko Warga per 23/01 pkl 08.00 WIB. Semua aman.\n— Desa Wanasari (@desa_wanasari) January 23, 2021",
    ),
    (123, "Bahan :\n-Jerigen plastik bekas minyak goreng,\n- Isi terpal dengan air hingga setinggi 20-30 cm"),
    (124, "10.25-26 September 2025- Pembukaan dan penginputan dokumen penawaran."),
    (124, "Jam Buka: Senin-Minggu pukul 08.00-17.00 WIBHarga Tiket: Rp 5.000"),
    (125, "Pengumuman hasil seleksi: 17-19 November 2024"),
    (126, "Surabaya\nJawa Barat\nLampung"),
    // Sentences that many stories have.
    (
        127,
        "Panitia juga telah menetapkan masa kampanye mulai 28 November 2023 hingga 10 Februari 2024, kemudian jadwal pemungutan suara pada tanggal 14 Februari 2024.",
    ),
    (128, "setiap pembelian emas batangan disertai dengan bukti potong pajak."),
    (
        128,
        "10/2017, pembelian emas batangan dikenakan pajak sebesar 0,45 persen untuk pemegang nomor dan 0,9 persen untuk yang lain.",
    ),
    (129, "Ratno meninggal dunia pada Rabu (6/8). Dia sempat menjalani perawatan selama empat hari di kota."),
    (129, "Hal itu berakibat pada perjalanan rangkaian kereta relasi Wanasari-Muarasari terganggu."),
    (130, "- harga emas 1 gram: rp 1.894.000.\n- harga emas 2 gram: rp 3.728.000."),
];

/// Traps that only look like furniture between paragraphs: elsewhere the same
/// line is furniture, or a dash that opens the text and may be what is left of
/// a dateline.
const AMID: &[(u16, &str)] = &[
    (97, "***"),
    (109, "- Pengelola jalan tol sepakat memberi potongan tarif tol saat hari raya."),
    (114, "Dewi Pratama"),
    (125, "Senin, 15 Januari 2023"),
    (93, "Begitu tertulis pada papan itu (ist)"),
    (93, "Begitu tertulis pada papan itu (dok)"),
    (94, "Ia pindah ke kampus barunya (Metro)"),
    (126, "Nasional\nGlobal\nRegional"),
];

/// Furniture that shares its line with the story: what is printed, what stays,
/// what goes.
const GLUED: &[(u16, &str, &str, &str)] = &[
    (
        98,
        "Pembuka kabar ini pendek. Baca juga: Jembatan Wanasari Dibuka. Isi kabar setelah tautan tetap penting.",
        "Pembuka kabar ini pendek.",
        "Jembatan Wanasari Dibuka",
    ),
    (
        98,
        "SCROLL TO CONTINUE WITH CONTENT Kegiatan penyuluhan itu mencakup cara menanam padi di lahan kering.",
        "Kegiatan penyuluhan itu mencakup cara menanam padi di lahan kering.",
        "SCROLL",
    ),
    (
        98,
        "Advertisement Pertandingan pun ditutup dengan skor 3-1 untuk regu tamu.",
        "Pertandingan pun ditutup dengan skor 3-1 untuk regu tamu.",
        "Advertisement",
    ),
    (
        99,
        "Dapatkan informasi, inspirasi dan insight di email kamu.Daftarkan email \"Ratna sendiri banyak melakukan kunjungan ke dusun,\" katanya.",
        "\"Ratna sendiri banyak melakukan kunjungan ke dusun,\" katanya.",
        "Daftarkan email",
    ),
    (
        100,
        "Baik sekolah di kota maupun desa,\" katanya.BACA BERITA SURYA.CO.ID DI GOOGLE NEWS LAINNYA",
        "Baik sekolah di kota maupun desa,\" katanya.",
        "GOOGLE NEWS",
    ),
    (
        101,
        "Begitu kata Ratna dan Fabio.Baca juga: Harga Cabai Turun Jelang Hari Raya",
        "Begitu kata Ratna dan Fabio.",
        "Harga Cabai Turun",
    ),
    (
        103,
        "Begitu kata Ratna saat dihubungiKompas.com,Senin (4/8/2025).",
        "Begitu kata Ratna saat dihubungiKompas.com,Senin (4/8/2025).",
        "",
    ),
    (
        103,
        "Ia menjelaskannya kepadaCNN Indonesia.comMinggu (10/8) sore.",
        "Ia menjelaskannya kepadaCNN Indonesia.comMinggu (10/8) sore.",
        "",
    ),
    (
        104,
        "Panen dimulai 12 AgustusDengan alat baru, petani lebih cepat, dan selesai 21 AgustusIndonesia raya.",
        "Panen dimulai 12 AgustusDengan alat baru, petani lebih cepat, dan selesai 21 AgustusIndonesia raya.",
        "",
    ),
    (
        23,
        "ID, MADIUN - Tersangka pembuat Channel Telegram 'Lembahisme', RK (22) memenuhi panggilan untuk wajib lapor",
        "Tersangka pembuat Channel Telegram 'Lembahisme', RK (22) memenuhi panggilan untuk wajib lapor",
        "",
    ),
    (
        31,
        "Halaman selanjutnya, warga jelaskan asal mula banjir Asal Mula Versi Warga Polisi menetapkan lima pemuda sebagai saksi dalam kejadian itu.",
        "Polisi menetapkan lima pemuda sebagai saksi dalam kejadian itu.",
        "",
    ),
    (
        33,
        "Halaman berikut jawabannya: Pertolongan pertama bukan dengan menusuk ujung jari.",
        "Pertolongan pertama bukan dengan menusuk ujung jari.",
        "",
    ),
    (
        88,
        "Liputan6.com, Jakarta AC Milan diam-diam - kata pelatihnya - menyukai Wanasari.",
        "AC Milan diam-diam - kata pelatihnya - menyukai Wanasari.",
        "Liputan6.com, Jakarta",
    ),
    (
        106,
        "Warga memamerkan hasil panen di Wanasari (22/7/2025). (ANTARA/HO-Desa)\nBogor (ANTARA) - Delapan petani menerima piala desa.",
        "Delapan petani menerima piala desa.",
        "HO-Desa",
    ),
    (
        55,
        "Padi tumbuh baik di lembah itu.\n*Penulis adalah peserta magang program desa",
        "Padi tumbuh baik di lembah itu.",
        "",
    ),
    (
        30,
        "Ratna menutup pintu pasar itu sendiri.Simak video lengkapnya di sini",
        "Ratna menutup pintu pasar itu sendiri.",
        "",
    ),
    (
        32,
        "Halaman selanjutnya, Ratna menyesal   Ratna Menyesal Rekayasa cerita itu menjadi pelajaran bagi seluruh warga desa.",
        "Rekayasa cerita itu menjadi pelajaran bagi seluruh warga desa.",
        "",
    ),
    (
        95,
        "\"Yang bisa mengatur saya cuma cucu sama tetangga,\" kata Ratno sambil tertawa.\n(Lestari Kristin Natalia Dewi)",
        "\"Yang bisa mengatur saya cuma cucu sama tetangga,\" kata Ratno sambil tertawa.",
        "",
    ),
    (
        102,
        "KOMPAS.com/FIKA NURUL ULYADPP Partai Lembah menyampaikan pernyataan sikap di balai desa.Ratna lalu pulang ke rumahnya.",
        "Ratna lalu pulang ke rumahnya.",
        "FIKA",
    ),
    (105, "Baca juga: Harga Cabai Turun Jelang Hari RayaPewarta: Ani LestariEditor: Budi Hartono", "", "Harga Cabai"),
];

/// Furniture that reads like prose: it goes, on a line of its own.
const FURNITURE: &[(u16, &str)] = &[
    (36, "Daftar 8 - 5 di Halaman Berikutnya"),
    (58, "Iklan untuk Anda: Ambeien bisa sembuh dalam 10 hari"),
    (
        131,
        "Dilarang keras mengambil konten, melakukan crawling atau pengindeksan otomatis untuk AI di situs web ini tanpa izin tertulis dari Kantor Berita ANTARA.",
    ),
    (132, "Artikel ini ditulis oleh Dita Lestari, peserta Program Magang Bersertifikat Kampus Merdeka di detikcom."),
    (
        133,
        "Banyak orang hebat di sekitar kita. Kisah mereka layak dibagikan agar jadi inspirasi bagi\nsemua. Yuk daftarkan mereka sebagai Sosok Merdeka!",
    ),
    (
        134,
        "Viral!, 18 Kampus ternama memberikan beasiswa full sampai lulus untuk S1 dan S2 di Beasiswa OSC. Info lebih lengkap klik : osc.medcom.id",
    ),
    (
        135,
        "Konten di bawah ini disajikan oleh Advertiser. Jurnalis iNews Network tidak terlibat dalam materi konten ini.",
    ),
    (137, "Baca Selanjutnya: Gula Darah Rendah..."),
    (137, "Baca di halaman selanjutnya: keterangan singkat kepala desa."),
    (139, "konten ini diolah dengan bantuan ai."),
];

const STORY: [&str; 3] = [
    "Air di desa itu sudah surut dan warga kembali ke rumah masing-masing sejak kemarin sore.",
    "\"Kami bekerja bergantian siang dan malam,\" kata kepala desa kepada warga yang datang.",
    "Jembatan yang putus akan dibangun lagi tahun depan dengan bambu dan besi.",
];

/// The trap in every place where it could be mistaken, each with a name.
fn everywhere(trap: &str) -> Vec<(&'static str, String)> {
    let [one, two, three] = STORY;
    let flat = trap.replace('\n', " ");
    let mut places = amid(trap);
    places.extend([
        ("first line", format!("{trap}\n{one}\n{two}\n{three}")),
        (
            "first line, under a headline",
            format!("Jembatan Wanasari Segera Dibangun Lagi\n{trap}\n{one}\n{two}\n{three}"),
        ),
        ("last line", format!("{one}\n{two}\n{three}\n{trap}")),
        (
            "last line above a footer",
            format!(
                "{one}\n{two}\n{three}\n{trap}\nLaporkan Komentar\nBerita Terkait\nHarga Cabai Turun Jelang Hari Raya"
            ),
        ),
        ("all there is", trap.to_owned()),
        ("start of a flat text", format!("{flat} {one} {two} {three}")),
        ("inside a flat text", format!("{one} {two} {flat} {three}")),
        ("end of a flat text", format!("{one} {two} {three} {flat}")),
    ]);
    places
}

fn amid(trap: &str) -> Vec<(&'static str, String)> {
    let [one, two, three] = STORY;
    vec![
        ("between paragraphs", format!("{one}\n{two}\n{trap}\n{three}")),
        ("between furniture", format!("{one}\n{two}\nADVERTISEMENT\n{trap}\nADVERTISEMENT\n{three}")),
        ("behind a pointer", format!("{one}\n{two}\nBaca juga: Harga Cabai Turun Jelang Hari Raya\n{trap}\n{three}")),
    ]
}

fn inked(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The first of these lines that the prose lacks, in order.
fn lost<'t>(prose: &str, lines: impl Iterator<Item = &'t str>) -> Option<&'t str> {
    let prose = inked(prose);
    let mut from = 0;
    for line in lines {
        match prose.get(from..).and_then(|rest| rest.find(&inked(line))) {
            Some(at) => from += at + inked(line).len(),
            None => return Some(line),
        }
    }
    None
}

fn check(wrong: &mut String, number: u16, place: &str, raw: &str, keeps: &[&str]) {
    let prose = jernih::clean(raw);
    let lines = keeps.iter().flat_map(|text| text.lines());
    if let Some(line) = lost(&prose, lines) {
        let marked = super::checks::house().clean(raw).marked_up();
        writeln!(wrong, "{number}, {place}: lost {line:?} in\n{marked}\n").expect("a string takes all");
    }
}

#[test]
fn no_trap_is_taken() {
    let mut wrong = String::new();
    let mut count = 0;
    for (number, trap) in TRAPS {
        for (place, raw) in everywhere(trap) {
            count += 1;
            // A dash that opens the text may be what is left of a dateline.
            let opens = raw.starts_with('-') && place != "first line, under a headline";
            let words = if opens { trap.trim_start_matches(['-', ' ']) } else { trap };
            check(&mut wrong, *number, place, &raw, &[words]);
            for story in STORY.into_iter().filter(|story| raw.contains(story)) {
                check(&mut wrong, *number, place, &raw, &[story]);
            }
        }
    }
    for (number, trap) in AMID {
        for (place, raw) in amid(trap) {
            count += 1;
            check(&mut wrong, *number, place, &raw, &[trap]);
        }
    }
    assert!(wrong.is_empty(), "{} of {count}\n{wrong}", wrong.matches("lost").count());
}

#[test]
fn what_is_glued_to_furniture_stays() {
    let mut wrong = String::new();
    let [one, two, three] = STORY;
    for (number, trap, kept, gone) in GLUED {
        for (place, raw) in [
            ("last line", format!("{one}\n{two}\n{trap}")),
            ("between paragraphs", format!("{one}\n{trap}\n{two}")),
            ("first line", format!("{trap}\n{one}\n{two}\n{three}")),
        ] {
            check(&mut wrong, *number, place, &raw, &[kept]);
            if !gone.is_empty() && jernih::clean(&raw).contains(gone) {
                writeln!(wrong, "{number}, {place}: left {gone:?} in\n{raw}\n").expect("a string takes all");
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn furniture_that_reads_like_prose_goes() {
    let mut wrong = String::new();
    let [one, two, three] = STORY;
    for (number, line) in FURNITURE {
        for (place, raw) in [
            ("last line", format!("{one}\n{two}\n{three}\n{line}")),
            ("between paragraphs", format!("{one}\n{two}\n{line}\n{three}")),
        ] {
            let want = format!("{one}\n\n{two}\n\n{three}");
            let prose = jernih::clean(&raw);
            if prose != want {
                writeln!(wrong, "{number}, {place}:\n{prose}\n").expect("a string takes all");
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_caption_takes_no_more_than_itself() {
    // 87: a caption with a dash; the story stands behind it on the same line.
    let [one, two, three] = STORY;
    let caption = "Tangkapan layar - Kepala desa menyematkan tanda jasa pada bahu penerima di lapangan.";
    assert_eq!(jernih::clean(&format!("{caption} {one} {two} {three}")), format!("{one} {two} {three}"));
    assert_eq!(jernih::clean(&format!("{caption}\n{one}\n{two}")), format!("{one}\n\n{two}"));
}

#[test]
fn a_full_name_in_brackets_signs_the_last_line_only() {
    // 95
    let [one, two, three] = STORY;
    let name = "(Lestari Kristin Natalia Dewi)";
    assert!(!jernih::clean(&format!("{one}\n{two}\n{three}\n{name}")).contains(name));
    assert!(jernih::clean(&format!("{one} {name}\n{two}\n{three}")).contains(name));
}

#[test]
fn leads_of_other_stories_without_a_mark_are_left_alone() {
    // 136: full sentences about other stories, with nothing that tells.
    let [one, two, three] = STORY;
    let other = "Bupati menutup pasar ikan di kota selama tiga hari karena air laut pasang.";
    assert!(jernih::clean(&format!("{one}\n{two}\n{three}\n{other}")).ends_with(other));
}
